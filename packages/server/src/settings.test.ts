import { expect, it } from 'vitest'
import { readSettings, requireTokens, SettingsError } from './settings.ts'

it('needs nothing but a token', () => {
  const settings = readSettings({ CREDITS_SERVICE_TOKEN: '0123456789abcdef' })
  expect(settings).toEqual({
    port: 4310,
    host: '127.0.0.1',
    dataDirectory: '.data',
    serviceToken: '0123456789abcdef',
    corsOrigins: [],
    requestsPerMinute: 600,
    logLevel: 'info',
  })
  expect(() => requireTokens(settings)).not.toThrow()
})

it('takes an empty variable for an absent one', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ', CREDITS_JWT_SECRET: '' })).toEqual(
    readSettings({}),
  )
})

it('does not run open', () => {
  expect(() => requireTokens(readSettings({}))).toThrow(SettingsError)
})

it.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['DATABASE_URL', 'mysql://host/name'],
  ['DATABASE_URL', 'localhost'],
  ['CREDITS_SERVICE_TOKEN', 'short'],
  ['CREDITS_SERVICE_TOKEN', 'with a space in it'],
  ['CREDITS_JWT_SECRET', 'short'],
  ['CREDITS_JWKS_URL', 'file:///keys.json'],
  ['CREDITS_CORS_ORIGINS', 'https://a.example,*'],
  ['CREDITS_CORS_ORIGINS', 'https://a.example/path'],
  ['CREDITS_REQUESTS_PER_MINUTE', '-1'],
  ['CREDITS_REQUESTS_PER_MINUTE', '1e9'],
  ['AHREFS_API_KEY', 'has a space'],
  ['AHREFS_BASE_URL', 'https://ahrefs.example/v3'],
  ['AHREFS_BASE_URL', 'http://127.0.0.1.example/v3'],
  ['LOG_LEVEL', 'loud'],
])(
  'says in one line that %s is wrong where it is %j, and keeps secrets to itself',
  (name, text) => {
    const reading = () => readSettings({ [name]: text })
    expect(reading).toThrow(SettingsError)
    expect(reading).toThrow(new RegExp(`^${name} [^\\n]+$`))
    if (name.includes('TOKEN') || name.includes('SECRET')) {
      expect(reading).not.toThrow(new RegExp(text))
    }
  },
)
