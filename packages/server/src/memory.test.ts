import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createCreditsClient } from '@igny8/credits-http'
import { expect, it, onTestFinished } from 'vitest'
import { makeDatabase } from './testing/make-database.ts'
import { serviceToken } from './testing/start-memory-server.ts'

// The program as it is published.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))

const callers = 256
/** After so many the heap has found its size. */
const charges = 15_000
const body = JSON.stringify({ actions: [{ action: 'idea_generation' }] })

async function startProgram() {
  const env = { DATABASE_URL: await makeDatabase(), CREDITS_SERVICE_TOKEN: serviceToken, PORT: '0' }
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [greeting] = await once(child.stdout, 'data')
  const address = /listens on (\S+)/.exec(String(greeting))?.[1] ?? ''
  return { address, pid: child.pid ?? 0 }
}

/** At most so many megabytes were the process's own at any moment. */
function peakMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1024
}

function post(agent: Agent, url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${serviceToken}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const asked = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode))
    })
    asked.once('error', reject).end(body)
  })
}

// Only Linux tells how much memory another process has had.
it.skipIf(process.platform !== 'linux')(
  'a server on PostgreSQL stays below 200 MB while 256 callers wait',
  { timeout: 120_000 },
  async () => {
    const { address, pid } = await startProgram()
    const credits = createCreditsClient({ baseUrl: address, token: serviceToken })
    const account = 'busy'
    await credits.putAccount({ account, planId: 'scale' })
    await credits.grant({ account, key: 'g', kind: 'bonus', credits: 1e9, reason: 'Room' })
    const agent = new Agent({ keepAlive: true, maxSockets: callers })
    const statuses = new Set<number | undefined>()
    let sent = 0
    async function caller() {
      while (sent < charges) {
        sent += 1
        statuses.add(await post(agent, `${address}/v1/accounts/${account}/charges`))
      }
    }
    await Promise.all(Array.from({ length: callers }, caller))
    agent.destroy()
    expect([...statuses]).toEqual([200])
    expect(peakMb(pid)).toBeLessThan(200)
  },
)
