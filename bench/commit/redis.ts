import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { loadPeer } from '../load-peer.ts'
import { chargedCredits, hotAccount, spreadAccounts, type Yardstick } from './contender.ts'

interface Peer {
  Redis: new (options: object) => Client
}

interface Client {
  mset(...pairs: string[]): Promise<unknown>
  defineCommand(name: string, script: { numberOfKeys: number; lua: string }): void
  consume(account: string, credits: number): Promise<number | null>
  quit(): Promise<unknown>
  on(event: 'error', heard: () => void): void
  once(event: 'ready', heard: () => void): void
}

const consume = `
  local left = tonumber(redis.call('get', KEYS[1]) or '0') - tonumber(ARGV[1])
  if left < 0 then return nil end
  redis.call('set', KEYS[1], left)
  return left`

/** A Lua script that checks and takes, on a Redis that waits for the disk before it answers. */
export async function redis(): Promise<Yardstick | undefined> {
  const peer = loadPeer<Peer>('ioredis')
  if (peer === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'credits-bench-redis-'))
  const port = await freePort()
  const stop = await startRedis(port, folder)
  if (stop === undefined) {
    process.stderr.write('No redis-server on the path, so ours is measured without it.\n')
    return undefined
  }
  const client = new peer.Redis({ host: '127.0.0.1', port, enableAutoPipelining: true })
  // It is not there at once, and the client asks until it is.
  client.on('error', () => {})
  await new Promise<void>((resolve) => client.once('ready', resolve))
  client.defineCommand('consume', { numberOfKeys: 1, lua: consume })
  await client.mset(
    ...[hotAccount, ...spreadAccounts].flatMap((account) => [account, '1000000000000']),
  )
  return {
    name: 'Redis Lua consume',
    run: (account) => client.consume(account, chargedCredits),
    async close() {
      await client.quit()
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startRedis(port: number, folder: string) {
  const args = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always']
  const server = spawn('redis-server', [...args.map(String), ...durable], { stdio: 'ignore' })
  const isThere = await new Promise<boolean>((resolve) => {
    server.once('spawn', () => resolve(true))
    server.once('error', () => resolve(false))
  })
  if (!isThere) return undefined
  return () =>
    new Promise<void>((resolve) => {
      server.once('exit', () => resolve())
      server.kill()
    })
}
