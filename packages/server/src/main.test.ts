import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCreditsClient } from '@igny8/credits-http'
import { afterEach, expect, inject, it } from 'vitest'
import { jwtSecret, serviceToken } from './testing/start-memory-server.ts'

// The program as it is published: `npm run build` makes it.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const undo of clean.splice(0)) await undo()
})

function run(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
  })
  clean.push(() => child.kill('SIGKILL'))
  const out = said(child)
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, out, code }
}

function said(child: ChildProcessWithoutNullStreams) {
  const text = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (text.stdout += chunk))
  child.stderr.on('data', (chunk) => (text.stderr += chunk))
  return text
}

async function temporaryDirectory() {
  const directory = await mkdtemp(join(tmpdir(), 'credits-'))
  clean.push(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))
  return directory
}

async function serve(env: Record<string, string>) {
  const tokens = { CREDITS_SERVICE_TOKEN: serviceToken, CREDITS_JWT_SECRET: jwtSecret, PORT: '0' }
  const started = run(['serve'], { ...tokens, ...env })
  await expect.poll(() => started.out.stdout, { timeout: 20_000 }).toMatch(/\n/)
  const [, address = ''] = /listens on (\S+)\n$/.exec(started.out.stdout) ?? []
  return {
    ...started,
    address,
    credits: createCreditsClient({ baseUrl: address, token: serviceToken }),
  }
}

it.each([[], ['serve'], ['migrate'], ['token']])('explains itself: %s --help', async (...args) => {
  const { out, code } = run([...args, '--help'])
  expect(await code).toBe(0)
  expect(out.stdout).toContain('Usage: credits-server')
})

it('stops with one line where a setting is missing or wrong', async () => {
  for (const [env, line] of [
    [{}, /^credits-server: Set CREDITS_SERVICE_TOKEN .*never runs open\n$/],
    [{ PORT: 'x' }, /^credits-server: PORT is a whole number\n$/],
    [
      { CREDITS_SERVICE_TOKEN: serviceToken, DATABASE_URL: 'postgres://127.0.0.1:9/none' },
      /^credits-server: [^\n]*database[^\n]*\n$/i,
    ],
  ] as const) {
    const { out, code } = run(['serve'], env)
    expect(await code).toBe(1)
    expect(out.stderr).toMatch(line)
    expect(out.stdout).toBe('')
  }
})

it('serves from an embedded database, stops when told, and remembers', async () => {
  const DATA_DIR = await temporaryDirectory()
  const first = await serve({ DATA_DIR })
  await first.credits.putAccount({ account: 'acme', planId: 'starter' })
  const actions = [{ action: 'content_generation' }]
  const charging = Array.from({ length: 20 }, (_, at) =>
    first.credits.charge({ account: 'acme', key: `k${at}`, actions }),
  )
  await charging[0]
  first.child.kill('SIGTERM')
  const settled = await Promise.allSettled(charging)
  expect(await first.code).toBe(0)
  expect(first.out.stderr).toBe('')

  const second = await serve({ DATA_DIR })
  const acknowledged = settled.filter(({ status }) => status === 'fulfilled').length
  const { credits } = await second.credits.account({ account: 'acme' })
  expect(acknowledged).toBeGreaterThan(0)
  expect(credits.spentThisCycle).toBeGreaterThanOrEqual(acknowledged * 150)
})

it('serves from PostgreSQL, and is ready only while it is there', async () => {
  const { address, credits } = await serve({ DATABASE_URL: inject('postgresUrl') })
  const account = `acme-${Date.now()}`
  expect(await credits.putAccount({ account, planId: 'free' })).toMatchObject({ account })
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

it('makes tokens that the server takes', async () => {
  const made = run(['token'])
  await made.code
  const [, token = '', hash = ''] =
    /^CREDITS_SERVICE_TOKEN=(\S+)\nhash (\S+)\n$/.exec(made.out.stdout) ?? []
  const forAccount = run(['token', '--account', 'acme', '--ttl', '60'], {
    CREDITS_JWT_SECRET: jwtSecret,
  })
  await forAccount.code

  const { address } = await serve({
    DATA_DIR: await temporaryDirectory(),
    CREDITS_SERVICE_TOKEN: hash,
  })
  const service = createCreditsClient({ baseUrl: address, token })
  await service.putAccount({ account: 'acme', planId: 'free' })
  const browser = createCreditsClient({ baseUrl: address, token: forAccount.out.stdout.trim() })
  expect(await browser.account({ account: 'acme' })).toMatchObject({ account: 'acme' })
  await expect(browser.account({ account: 'other' })).rejects.toMatchObject({ code: 'not_found' })
})
