import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultCatalogue } from '@igny8/credits-core'
import { expect, it, onTestFinished } from 'vitest'
import { readSettings } from './settings.ts'
import { startServer } from './start-server.ts'
import { makeDatabase } from './testing/make-database.ts'
import { serviceToken } from './testing/start-memory-server.ts'

async function start(text: string) {
  const directory = await mkdtemp(join(tmpdir(), 'credits-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const path = join(directory, 'catalogue.json')
  await writeFile(path, text)
  const server = await startServer(
    readSettings({
      PORT: '0',
      LOG_LEVEL: 'silent',
      CREDITS_SERVICE_TOKEN: serviceToken,
      CREDITS_CATALOGUE: path,
      DATABASE_URL: await makeDatabase(),
    }),
  )
  onTestFinished(() => server.close())
  return server
}

it('serves the plans of the catalogue that the setting names', async () => {
  const [plan] = defaultCatalogue.plans
  const plans = [{ ...plan, id: 'founder', name: 'Founder' }]
  const { credits } = await start(JSON.stringify({ ...defaultCatalogue, plans }))
  expect((await credits.plans()).map(({ id }) => id)).toEqual(['founder'])
  const opened = await credits.putAccount({ account: 'acme', planId: 'founder' })
  expect(opened.plan.id).toBe('founder')
})

it('does not start with a catalogue that cannot be read, and says where it is wrong', async () => {
  await expect(start('no JSON')).rejects.toThrow(/^CREDITS_CATALOGUE .*catalogue\.json: .*JSON/)
  const plans = [{ ...defaultCatalogue.plans[0], creditsPerCycle: -1 }]
  await expect(start(JSON.stringify({ ...defaultCatalogue, plans }))).rejects.toThrow(
    /^CREDITS_CATALOGUE .*\/plans\/0\/creditsPerCycle/,
  )
})
