import type { Standing } from '@igny8/credits-core'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import { atLeast, type WithTargets } from '../target.ts'
import { byHand } from './by-hand.ts'
import { casl } from './casl.ts'
import type { Contender } from './contender.ts'
import { ours } from './ours.ts'
import { rateLimiter } from './rate-limiter.ts'
import { requireRight, requireSameAnswers } from './require-right.ts'
import { schematic } from './schematic.ts'
import { standingWith } from './standing-with.ts'
import { timeQuestion } from './time-question.ts'

/** One contender asked one question: medians over the rounds. */
export interface CheckLine {
  readonly contender: string
  readonly nanoseconds: number
  /** How many times as fast ours is, within each round. */
  readonly ratio: number
  readonly target: number | undefined
}

export interface CheckReport extends WithTargets {
  readonly rounds: number
  readonly cells: readonly { readonly name: string; readonly lines: readonly CheckLine[] }[]
}

const cells: readonly { readonly name: string; readonly standing: Standing }[] = [
  { name: 'allowed', standing: standingWith(9_000, 10) },
  { name: 'denied', standing: standingWith(100, 10) },
]

/** One action and one limit, decided in memory. */
export async function benchCheck(options: BenchOptions): Promise<CheckReport> {
  const contenders = await openContenders()
  for (const contender of contenders) await requireRight(contender)
  requireSameAnswers()
  const turns = options.rounds * 5
  const seconds = options.seconds / 10
  // Code that has met one answer only is faster than it ever is in a host.
  for (const { standing } of [...cells, ...cells]) {
    for (const contender of contenders) await timeQuestion(contender.open(standing), seconds)
  }
  const told: CheckReport['cells'][number][] = []
  for (const { name, standing } of cells.filter((cell) => cell.name.includes(options.only))) {
    const asked = contenders.map((contender) => ({
      ...contender,
      question: contender.open(standing),
      took: [] as number[],
    }))
    for (let turn = 0; turn < turns; turn += 1) {
      for (const { question, took } of turn % 2 === 0 ? asked : asked.toReversed()) {
        took.push(await timeQuestion(question, seconds))
      }
    }
    const own = asked[0]?.took ?? []
    const lines = asked.map(({ name: contender, target, took }) => ({
      contender,
      nanoseconds: median(took),
      ratio: median(took.map((nanoseconds, turn) => nanoseconds / (own[turn] ?? Number.NaN))),
      // What is promised is promised of work that may be done.
      target: name === 'allowed' ? target : undefined,
    }))
    told.push({ name, lines })
  }
  const targets = told.flatMap(({ lines }) =>
    lines.flatMap(({ contender, ratio, target }) =>
      target === undefined ? [] : [atLeast(7, `check, over ${contender}`, ratio, target)],
    ),
  )
  return { rounds: turns, cells: told, targets }
}

async function openContenders(): Promise<readonly Contender[]> {
  return [ours, byHand, ...rateLimiter(), ...casl(), ...(await schematic())]
}
