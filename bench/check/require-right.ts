import { isDeepStrictEqual } from 'node:util'
import { byHand } from './by-hand.ts'
import { type Contender, workCredits, workSlots } from './contender.ts'
import { ours } from './ours.ts'
import { standingWith } from './standing-with.ts'

const keywordsOfPlan = 1_000

const cases = [
  { standing: standingWith(9_000, 10), may: true },
  { standing: standingWith(workCredits, keywordsOfPlan - workSlots), may: true },
  { standing: standingWith(workCredits - 1, 10), may: false },
  { standing: standingWith(0, 10), may: false },
  { standing: standingWith(9_000, keywordsOfPlan - workSlots + 1), may: false },
  { standing: standingWith(9_000, keywordsOfPlan), may: false },
  { standing: standingWith(100, keywordsOfPlan), may: false },
]

/** A contender that decides wrongly is not timed. */
export async function requireRight({ name, open }: Contender): Promise<void> {
  for (const { standing, may } of cases) {
    const { ask, allows } = open(standing)
    for (let time = 0; time < 3; time += 1) {
      if (allows(await ask()) === may) continue
      const { credits, limits } = standing
      const asked = `${credits.available} credits and ${limits.keywords.used} keywords`
      throw new Error(`${name} is wrong about ${asked}.`)
    }
  }
}

/** What is written by hand makes the same answer, or it does not do the same work. */
export function requireSameAnswers(): void {
  for (const { standing } of cases) {
    const [own, other] = [ours.open(standing).ask(), byHand.open(standing).ask()]
    if (isDeepStrictEqual(own, other)) continue
    throw new Error(`By hand: ${JSON.stringify(other)}\nours:    ${JSON.stringify(own)}`)
  }
}
