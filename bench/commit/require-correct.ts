import { isDeepStrictEqual } from 'node:util'
import { type Contender, chargedCredits, poorAccount, poorCredits } from './contender.ts'

/** A wrong contender is not timed: no overspending under contention, one charge for a key. */
export async function requireCorrect({ name, charge }: Contender): Promise<void> {
  const key = 'the-same-key'
  const answers = await Promise.all(Array.from({ length: 20 }, () => charge(poorAccount, key)))
  const affordable = poorCredits / chargedCredits - 1
  const charges = await Promise.all(
    Array.from({ length: affordable * 2 }, (_, index) => charge(poorAccount, `gate-${index}`)),
  )
  const charged = charges.filter((receipt) => receipt !== null).length
  if (answers.some((answer) => answer === null || !isDeepStrictEqual(answer, answers[0]))) {
    throw new Error(`${name} gives different answers to one key.`)
  }
  if (charged !== affordable) {
    throw new Error(`${name} made ${charged} charges where ${affordable} can be paid.`)
  }
}
