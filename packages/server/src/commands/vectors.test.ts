import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { makeDatabase } from '../testing/make-database.ts'
import { startMemoryBackend } from '../testing/start-memory-backend.ts'
import { serviceToken, startMemoryServer } from '../testing/start-memory-server.ts'

// The program as it is published: `npm run build` makes it.
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const undo of clean.splice(0).reverse()) await undo()
})

function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
  })
  clean.push(() => child.kill('SIGKILL'))
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (said.stdout += chunk))
  child.stderr.on('data', (chunk) => (said.stderr += chunk))
  const ended = new Promise<{ code: number | null } & typeof said>((resolve) =>
    child.once('close', (code) => resolve({ code, ...said })),
  )
  return { said, ended }
}

const vectors = (url: string, token = serviceToken, ...more: string[]) =>
  run(['vectors', url, '--token', token, ...more]).ended

async function serve(env: Record<string, string>): Promise<string> {
  const { said } = run(['serve'], { CREDITS_SERVICE_TOKEN: serviceToken, PORT: '0', ...env })
  await expect.poll(() => said.stdout, { timeout: 20_000 }).toMatch(/\n/)
  return /listens on (\S+)\n$/.exec(said.stdout)?.[1] ?? ''
}

async function temporaryDirectory() {
  const directory = await mkdtemp(join(tmpdir(), 'credits-'))
  clean.push(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))
  return directory
}

it.each([
  ['an embedded database', async () => ({ DATA_DIR: await temporaryDirectory() })],
  ['PostgreSQL', async () => ({ DATABASE_URL: await makeDatabase() })],
])(
  'finds the deployed server on %s right, really waiting',
  async (_, settings) => {
    const address = await serve(await settings())
    const { code, stdout, stderr } = await vectors(address)
    expect(stdout).toMatch(/\n\d{3} passed, 0 failed, \d+ skipped \(they need a clock .*\)\n$/)
    expect([code, stderr]).toEqual([0, ''])
  },
  120_000,
)

it('says what a broken backend does wrong, and exits with 1', async () => {
  const { baseUrl, close } = await startMemoryBackend((credits) => ({
    ...credits,
    charge: (input) =>
      credits.charge({
        ...input,
        actions: input.actions.map((action) =>
          action.words === 11 ? { ...action, words: 10 } : action,
        ),
      }),
  }))
  clean.push(close)
  const { code, stdout } = await vectors(baseUrl, serviceToken, '--chapter', 'prices')
  expect(code).toBe(1)
  expect(stdout).toBe(
    [
      '✗ Prices and rounding  65 passed, 1 failed',
      '  ✗ a charge takes exactly the price: 11 words',
      '    step 1, POST /v1/accounts/{account}/charges',
      '      at       /charged',
      '      expected 2',
      '      got      1',
      '      at       /credits/available',
      '      expected 9998',
      '      got      9999',
      '      at       /credits/spentThisCycle',
      '      expected 2',
      '      got      1',
      '',
      '65 passed, 1 failed',
      '',
    ].join('\n'),
  )
})

it('plays only the chapters it is told, with the token of the environment', async () => {
  const { address, close } = await startMemoryServer()
  clean.push(close)
  const { ended } = run(['vectors', `${address}/`, '--chapter', 'keywords', 'prices'], {
    CREDITS_SERVICE_TOKEN: serviceToken,
  })
  const { code, stdout } = await ended
  expect(code).toBe(0)
  expect(stdout).toMatch(/^✓ Prices .*\n✓ Keyword .*\n\n\d+ passed, 0 failed\n$/)
})

it('says in one line why there is nothing to hold to anything', async () => {
  const { address, close, accountToken } = await startMemoryServer()
  clean.push(close)
  const stranger = createServer((request, response) => {
    const plans = request.url === '/v1/plans'
    response.writeHead(plans ? 200 : 404, {
      'content-type': plans ? 'application/json' : 'text/html',
    })
    response.end(plans ? '{"plans":[]}' : '<h1>Nothing here</h1>')
  })
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  clean.push(() => stranger.close())
  const foreign = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`

  for (const [ended, line] of [
    [vectors('http://127.0.0.1:9'), /No backend answers at http:\/\/127\.0\.0\.1:9 \(.*\)/],
    [vectors('localhost:4310'), /'localhost:4310' is invalid.* It looks like http:\/\//],
    [vectors(address, 'a-token-of-nobody'), /does not take the token \(401 unauthenticated\)/],
    [
      vectors(address, await accountToken('acme')),
      /may not open accounts \(403 scope_missing\); use a service token/,
    ],
    [vectors(`${foreign}/elsewhere`), /answered 404; is this the address before \/v1\?/],
    [vectors(foreign), /are not those of the vectors' catalogue\.json/],
    [run(['vectors', address]).ended, /'--token <token>' not specified/],
  ] as const) {
    const { code, stdout, stderr } = await ended
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).toMatch(line)
    expect([code, stdout]).toEqual([1, ''])
  }
})

it('explains itself', async () => {
  const { code, stdout } = await run(['vectors', '--help']).ended
  expect(code).toBe(0)
  for (const words of ['Usage: credits-server vectors', '--token', 'catalogue.json', 'Example:']) {
    expect(stdout).toContain(words)
  }
})
