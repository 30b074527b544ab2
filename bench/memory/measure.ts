// One process that charges many accounts and tells how much memory it keeps.
import { randomUUID } from 'node:crypto'
import { createCredits, openPostgres } from '@igny8/credits-server'
import pg from 'pg'
import { hotAccount } from '../commit/contender.ts'

const [, , url = ''] = process.argv
const credits = createCredits({ database: openPostgres({ url }) })
await credits.ready()
const charge = (account: string) =>
  credits.charge({ account, key: randomUUID(), actions: [{ action: 'idea_generation' }] })

/** Bytes that are in use; what can be collected is collected. */
function bytesKept(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/** Bytes kept for each of `count` commands that wait for an account that is locked. */
async function waitingBytes(count: number): Promise<number> {
  const host = new pg.Client({ connectionString: url })
  await host.connect()
  await host.query('begin')
  await host.query('select from credits.accounts where account_id = $1 for update', [hotAccount])
  const before = bytesKept()
  const waiting = Array.from({ length: count }, () => charge(hotAccount))
  await new Promise((resolve) => setTimeout(resolve, 50))
  const bytes = (bytesKept() - before) / count
  await host.query('rollback')
  await host.end()
  await Promise.all(waiting)
  return bytes
}

/** Charges so many accounts once each, and returns the bytes kept after it. */
async function touch(from: number, to: number): Promise<number> {
  let next = from
  async function caller() {
    while (next < to) await charge(`touched-${next++}`)
  }
  await Promise.all(Array.from({ length: 256 }, caller))
  return bytesKept()
}

process.send?.('ready')
process.on('message', async (question: { waiting: number } | { from: number; to: number }) => {
  const answer =
    'waiting' in question
      ? await waitingBytes(question.waiting)
      : await touch(question.from, question.to)
  process.send?.(answer)
})
process.on('disconnect', () => void credits.close())
