import { type Report, ratioIn } from '../run-rounds.ts'
import { atLeast, type Target } from '../target.ts'

const asked: readonly [number: number, cell: string, contender: string, ratio: number][] = [
  [1, 'hot × 256', 'transaction', 40],
  [1, 'hot × 256', 'one statement', 10],
  [1, 'hot × 256', 'rate-limiter-flexible', 10],
  [1, 'hot × 256', 'Redis Lua consume', 0.8],
  [1, 'hot × 256', 'bulk insert', 0.25],
  [2, 'spread × 256', 'transaction', 12],
  [2, 'spread × 256', 'one statement', 4],
  [2, 'spread × 256', 'rate-limiter-flexible', 2.5],
  [2, 'spread × 256', 'Redis Lua consume', 0.6],
  [3, 'hot × 1', 'transaction', 1.5],
  [3, 'spread × 1', 'transaction', 1.5],
]

/** What is asked of those cells and contenders that were there. */
export function commitTargets(report: Report): readonly Target[] {
  return asked.flatMap(([number, cell, contender, ratio]) => {
    const measured = ratioIn(report, cell, contender)
    return Number.isNaN(measured)
      ? []
      : [atLeast(number, `${cell}, over ${contender}`, measured, ratio)]
  })
}
