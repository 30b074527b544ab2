import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { serviceToken } from './testing/start-memory-server.ts'

const sources = new URL('./testing/resolve-sources.mjs', import.meta.url)
const program = fileURLToPath(new URL('./testing/telling-server.ts', import.meta.url))
const mib = 1024 * 1024

async function startTellingServer() {
  const child = spawn(process.execPath, ['--expose-gc', '--import', sources.href, program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  const nextLine = async () => String((await once(lines, 'line'))[0])
  const address = new URL(await nextLine())
  return {
    address,
    async heapBytes() {
      const told = nextLine()
      child.stdin.write('\n')
      return Number(await told)
    },
  }
}

type Sent = readonly [method: string, path: string, body: string | undefined, token: string]

const check = '{"actions":[{"action":"content_generation"}]}'
const everySort: readonly Sent[] = [
  ['POST', '/v1/accounts/acme/checks', check, serviceToken],
  ['POST', '/v1/accounts/acme/checks', check, 'a-token-of-nobody'],
  ['POST', '/v1/accounts/nobody/checks', check, serviceToken],
  ['POST', '/v1/accounts/acme/checks', '{"actions":', serviceToken],
  ['POST', '/v1/accounts/acme/checks', `"${'x'.repeat(100_000)}"`, serviceToken],
  ['GET', '/v1/plans', undefined, serviceToken],
  ['GET', '/nowhere', undefined, serviceToken],
]

/** Asks without a pause, `inFlight` at once; resolves to how often each status was answered. */
async function flood(address: URL, inFlight: number, milliseconds: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const until = Date.now() + milliseconds
  const statuses = new Map<number | string, number>()
  await Promise.all(
    Array.from({ length: inFlight }, async (_, caller) => {
      for (let count = caller; Date.now() < until; count += 1) {
        const sent = everySort[count % everySort.length] as Sent
        const status = await ask(agent, address, sent).catch((error) => String(error.code))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }),
  )
  agent.destroy()
  return statuses
}

function ask(agent: Agent, address: URL, [method, path, body, token]: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const asked = request(new URL(path, address), { agent, method, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', reject)
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** Connections that send a byte now and then and never finish. */
function openSlowLoris(address: URL, count: number) {
  const open = new Set<Socket>()
  for (let number = 0; number < count; number += 1) {
    const socket = connect(Number(address.port), address.hostname)
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.write('GET /v1/plans HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  }
  const drip = setInterval(() => {
    for (const socket of open) socket.write('x')
  }, 100)
  onTestFinished(() => {
    clearInterval(drip)
    for (const socket of open) socket.destroy()
  })
  return open
}

it('stays as small as it was under a flood and hundreds of callers that never finish', async () => {
  const { address, heapBytes } = await startTellingServer()
  await flood(address, 64, 1_500)
  const before = await heapBytes()

  const slow = openSlowLoris(address, 300)
  const statuses = await flood(address, 128, 4_000)
  expect([...statuses.keys()].filter((status) => Number(status) >= 500)).toEqual([])
  expect([200, 400, 401, 404].filter((status) => !statuses.has(status))).toEqual([])
  await sleep(2_500)
  expect(slow.size).toBe(0)
  expect((await heapBytes()) - before).toBeLessThan(20 * mib)
}, 60_000)
