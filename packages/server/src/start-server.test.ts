import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { syntheticLibrary } from '@igny8/credits-core/decider'
import { pretendSearch } from '@igny8/credits-core/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCredits } from './create-credits.ts'
import type { Database } from './database/database.ts'
import { fillLibrary } from './library/fill-library.ts'
import { readSettings } from './settings.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { serviceToken } from './testing/start-memory-server.ts'

let directory: string
let server: RunningServer

const settings = () =>
  readSettings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    DATA_DIR: directory,
    CREDITS_SERVICE_TOKEN: serviceToken,
  })

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'credits-'))
  server = await startServer(settings(), {
    otherwise: async (request) => new Response(`the host's ${new URL(request.url).pathname}`),
  })
}, 30_000)
afterAll(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

it('answers its own paths, and leaves every other to the host', async () => {
  const ask = async (path: string) => (await fetch(`${server.address}${path}`)).text()
  expect(await ask('/')).toBe("the host's /")
  expect(await ask('/v10/plans')).toBe("the host's /v10/plans")
  expect(await ask('/healthz')).toContain('ok')
  expect(await ask('/v1/plans')).toContain('unauthenticated')
  expect(await ask('/v1/nothing')).toContain('not_found')
})

it('is the same credits in process and over HTTP', async () => {
  await server.credits.putAccount({ account: 'acme', planId: 'starter' })
  const response = await fetch(`${server.address}/v1/accounts/acme`, {
    headers: { authorization: `Bearer ${serviceToken}` },
  })
  expect(await response.json()).toMatchObject({ account: 'acme', plan: { id: 'starter' } })
})

it('lets a host make up a history before it serves: what fell due in it is caught up in order', async () => {
  const data = await mkdtemp(join(tmpdir(), 'credits-'))
  const dayMs = 86_400_000
  const account = 'old'
  const later = await startServer({ ...settings(), dataDirectory: data }, { prepare })
  try {
    const { activities } = await later.credits.activity({ account, limit: 100 })
    const [newest, ...older] = activities.map(({ at }) => (Date.now() - Date.parse(at)) / dayMs)
    expect(newest).toBeLessThan(13)
    expect(older.at(-1)).toBeGreaterThan(39)
    expect((await later.credits.account({ account })).credits.available).toBe(10_000)
  } finally {
    await later.close()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }

  async function prepare(database: Database) {
    let daysAgo = 40
    const past = createCredits({ database, timeShiftMs: () => -daysAgo * dayMs })
    await past.putAccount({ account, planId: 'starter' })
    daysAgo = 39.9
    const actions = [{ action: 'idea_generation' }]
    expect(await past.charge({ account, key: 'then', actions })).toMatchObject({ allowed: true })
    await past.close()
  }
})

it('searches a stand-in where no provider is set, and browses what the host filled in', async () => {
  const data = await mkdtemp(join(tmpdir(), 'credits-'))
  const demo = await startServer(
    { ...settings(), dataDirectory: data },
    {
      searchKeywords: pretendSearch,
      async prepare(database) {
        await createCredits({ database }).ready()
        expect(await fillLibrary(database, syntheticLibrary(1_200))).toBe(1_200)
      },
    },
  )
  try {
    const { credits } = demo
    expect(await credits.keywordLibrary({ limit: 1 })).toMatchObject({ total: 1_200 })
    expect((await credits.keywordLibraryFilters()).countries).toEqual(['us'])
    await credits.putAccount({ account: 'acme', planId: 'starter' })
    const asked = { seeds: ['cold brew'], country: 'us', mode: 'matching' as const }
    const pretended = expect.arrayContaining([expect.objectContaining({ source: 'synthetic' })])
    const found = await credits.research({ account: 'acme', key: 'one', ...asked })
    expect(found).toMatchObject({ value: { queriesUsed: 1, rows: pretended } })
  } finally {
    await demo.close()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
})

it('says what is wrong where somebody else has the data directory', async () => {
  await expect(startServer(settings())).rejects.toThrow(/in use|owned|lock|process/i)
})

it('does not start without a token', async () => {
  const { serviceToken: _, ...open } = settings()
  await expect(startServer(open)).rejects.toThrow(/never runs open/)
})
