// One of several processes that charge on the same PostgreSQL.
import { randomUUID } from 'node:crypto'
import { hotAccount, randomSpreadAccount } from '../commit/contender.ts'
import { groupCommit } from '../commit/group-commit.ts'

const [, , url = ''] = process.argv
const { charge, close } = await groupCommit(url)

process.send?.('ready')
process.on('message', async ({ cell, waiting, seconds }: Order) => {
  const account = cell === 'hot' ? () => hotAccount : randomSpreadAccount
  const end = performance.now() + seconds * 1000
  let charges = 0
  async function caller() {
    while (performance.now() < end) {
      await charge(account(), randomUUID())
      charges += 1
    }
  }
  await Promise.all(Array.from({ length: waiting }, caller))
  process.send?.(charges)
})
process.on('disconnect', () => void close())

/** Who charges what for how long. */
export interface Order {
  readonly cell: 'hot' | 'spread'
  readonly waiting: number
  readonly seconds: number
}
