import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import pg from 'pg'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { answersAgainstDocument } from './setup/answers-against-document.ts'
import { type Exchange, recordExchanges } from './setup/record-exchanges.ts'

const root = resolve(import.meta.dirname, '..')
const page = await readFile(join(root, 'docs/how-to/call-from-any-language.md'), 'utf8')
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .map(([, block]) => block)
  .join('\n')

describe.each(['PGlite', 'PostgreSQL', 'partitioned tables'])('on %s', (place) => {
  it('a stranger with curl gets from an account to its activity', {
    timeout: 120_000,
  }, async () => {
    const { answers, csv, exchanges, document } = await walk(place)
    const codes = answers.map((answer) => answer.code ?? answer.status ?? answer.result ?? null)
    const [plans, account, library, added, search, estimate, check, charge, ...rest] = answers
    expect(plans.plans.map(({ id }: { id: string }) => id)).toContain('growth')
    expect(account.limits.keywords).toMatchObject({ limit: 5000, used: 0 })
    expect(library.keywords).toHaveLength(3)
    expect(library.total).toBeGreaterThan(3)
    expect(added).toMatchObject({ added: 1, duplicates: 1 })
    expect(search).toMatchObject({ code: 'provider_error', charged: 'no' })
    expect(estimate.cost).toEqual({ min: 120, expected: 150, max: 180 })
    expect(check).toMatchObject({ allowed: false, code: 'plan_limit_reached' })
    expect(check.items[1]).toMatchObject({ maxAllowed: 4999 })
    expect(check.remedies.length).toBeGreaterThan(0)
    expect(charge).toMatchObject({ charged: 39_000 })

    const [first, second, third, paused, grant, resumed, , fifth, finished, insights] = rest
    expect([first, second, third, paused].map(({ status }) => status)).toEqual([
      'running',
      'running',
      402,
      'paused',
    ])
    expect(paused.pausedBy).toMatchObject({ code: 'insufficient_credits' })
    expect(grant).toMatchObject({ credits: 2_000 })
    expect([resumed, fifth].map(({ status }) => status)).toEqual(['running', 'running'])
    expect(finished).toMatchObject({ charged: 142 + 880 })
    expect(insights.totals.credits).toBe(39_000 + 142 + 880)
    expect(insights.byAutomation).toContainEqual(
      expect.objectContaining({ automationId: 'weekly', credits: 142 + 880 }),
    )
    expect(codes.slice(-4)).toEqual([
      'invalid_field',
      'idempotency_key_missing',
      'invalid_amount',
      'idempotency_key_reused',
    ])
    expect(answers.at(-4).detail).toBe(
      'There is no plan "gold". The catalogue has free, starter, growth, scale.',
    )
    expect(csv.split('\r\n')[0]).toMatch(/^id,at,localTime,kind,credits/)
    expect(csv).toContain(',charged,-39000,content_generation,')

    expect(exchanges.length).toBeGreaterThan(answers.length)
    expect(exchanges.flatMap(answersAgainstDocument(document))).toEqual([])
  })
})

interface Walk {
  /** What `ask` printed. */
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger sees is JSON of any shape.
  readonly answers: any[]
  /** The file of the activity. */
  readonly csv: string
  readonly exchanges: readonly Exchange[]
  /** What the server says of itself. */
  readonly document: Parameters<typeof answersAgainstDocument>[0]
}

/** Runs the page's commands in one shell, as they stand there. */
async function walk(place: string): Promise<Walk> {
  const folder = await mkdtemp(join(tmpdir(), 'credits-stranger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const program = join(folder, 'credits-server')
  const server = join(root, 'packages/server/src')
  const sources = `--import ${join(server, 'testing/resolve-sources.mjs')} ${join(server, 'main.ts')}`
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" ${sources} "$@"\n`, {
    mode: 0o755,
  })
  const port = await freePort()
  const recorder = await recordExchanges(port)
  onTestFinished(() => recorder.close())
  const before = place === 'partitioned tables' ? 'credits-server migrate --partitions 4 >&2\n' : ''
  const after = 'curl --silent --output openapi.json "$CREDITS/openapi.json"\nkill $!\nwait $!\n'
  const script = `${before}${commands}\n${after}`
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    env: {
      PATH: [folder, process.env.PATH].join(delimiter),
      CREDITS: recorder.address,
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: place === 'PGlite' ? '' : await makeDatabase(),
      LOG_LEVEL: 'silent',
    },
  })
  let said = ''
  let complained = ''
  shell.stdout.on('data', (chunk) => (said += chunk))
  shell.stderr.on('data', (chunk) => (complained += chunk))
  const code = await new Promise((ended) => shell.once('close', ended))
  if (code !== 0) throw new Error(`The commands ended with ${code}.\n${said}\n${complained}`)
  const answers = said.split('\n').filter((line) => line.startsWith('{'))
  return {
    answers: answers.map((line) => JSON.parse(line)).filter(({ status }) => status !== 'ready'),
    csv: await readFile(join(folder, 'activity.csv'), 'utf8'),
    exchanges: recorder.exchanges,
    document: JSON.parse(await readFile(join(folder, 'openapi.json'), 'utf8')),
  }
}

async function makeDatabase(): Promise<string> {
  const name = `stranger_${Date.now()}_${Math.floor(Math.random() * 1e6)}`
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

function freePort(): Promise<number> {
  return new Promise((resolved) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolved(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
