import { memoryCredits } from '@igny8/credits-core/testing'
import { expect, it, onTestFinished } from 'vitest'
import { createCredits } from './create-credits.ts'
import { openPostgres } from './database/open-postgres.ts'
import { createMetrics } from './metrics.ts'
import { makeDatabase } from './testing/make-database.ts'
import { tenCredits } from './testing/open-credits.ts'
import { serviceToken, startMemoryServer } from './testing/start-memory-server.ts'

/** The numbers of one scrape by their name with labels. */
function numbers(text: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}

async function start() {
  const metrics = createMetrics()
  const credits = createCredits({
    database: openPostgres({ url: await makeDatabase() }),
    sweepEveryMs: 86_400_000,
    metrics,
  })
  const server = await startMemoryServer({ credits, metrics })
  onTestFinished(async () => {
    await server.close()
    await credits.close()
  })
  return { credits, server, metrics }
}

it('counts commands, denials, batches and requests of a real server', async () => {
  const { credits, server } = await start()
  await server.send('PUT', '/v1/accounts/acme', { body: { planId: 'free' } })
  const keys = Array.from({ length: 50 }, (_, at) => `k${at}`)
  await Promise.all(keys.map((key) => credits.charge({ account: 'acme', key, ...tenCredits })))
  const actions = [{ action: 'content_generation', quantity: 100 }]
  const denied = { key: 'dear', body: { actions } }
  expect((await server.send('POST', '/v1/accounts/acme/charges', denied)).status).toBe(402)
  const release = '/v1/accounts/acme/reservations/res_99/release'
  expect((await server.send('POST', release, { key: 'x' })).status).toBe(404)

  const scrape = await server.send('GET', '/metrics', { token: null })
  expect(scrape.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const read = numbers(scrape.text)
  expect(read).toMatchObject({
    'credits_commands_total{type="put_account",outcome="done"}': 1,
    'credits_commands_total{type="charge",outcome="done"}': 50,
    'credits_commands_total{type="charge",outcome="denied"}': 1,
    'credits_commands_total{type="release",outcome="rejected"}': 1,
    'credits_denials_total{code="insufficient_credits"}': 1,
    credits_batch_commands_sum: 53,
    credits_queue_commands: 0,
    'credits_request_seconds_count{route="charge",status="402"}': 1,
    'credits_request_seconds_count{route="putAccount",status="200"}': 1,
  })
  expect(read.credits_batch_commands_count).toBeLessThan(53)
  expect(scrape.text).not.toContain('acme')
})

it('counts commands that failed, and those that wait', async () => {
  const metrics = createMetrics()
  const command = { type: 'catch_up', account: 'acme', input: {} } as const
  const waiting = Promise.withResolvers<never>()
  const submitted = metrics.command(command, waiting.promise)
  expect(numbers(await metrics.text())).toMatchObject({ credits_queue_commands: 1 })
  waiting.reject(new Error('The database is away.'))
  await expect(submitted).rejects.toThrow('away')
  expect(numbers(await metrics.text())).toMatchObject({
    'credits_commands_total{type="catch_up",outcome="failed"}': 1,
    credits_queue_commands: 0,
  })
})

it('is for this machine and for the service token, and for nobody else', async () => {
  const metrics = createMetrics()
  const server = await startMemoryServer({ credits: memoryCredits(), metrics })
  onTestFinished(() => server.close())
  const ask = async (token: string | null, headers: Record<string, string>, method = 'GET') =>
    (await server.send(method, '/metrics', { token, headers })).status
  const forwarded = { 'x-forwarded-for': '203.0.113.9' }
  expect(await ask(null, {})).toBe(200)
  expect(await ask(null, {}, 'POST')).toBe(405)
  for (const name of ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']) {
    expect(await ask(null, { [name]: '203.0.113.9' })).toBe(401)
  }
  expect(await ask(await server.accountToken('acme'), forwarded)).toBe(403)
  expect(await ask(serviceToken, forwarded)).toBe(200)
})

it('is not there where nothing is counted', async () => {
  const server = await startMemoryServer()
  onTestFinished(() => server.close())
  expect((await server.send('GET', '/metrics')).status).toBe(404)
})
