import { type Answer, ask } from './ask.ts'
import type { Backend } from './backend.ts'
import { checkAnswer, checkTogether } from './check-answer.ts'
import { type Bindings, fill, withName } from './fill.ts'
import type { Mismatch } from './match.ts'
import { reasonOf } from './reason-of.ts'
import type { RequestStep, Step, TogetherStep } from './step.ts'
import { take } from './take.ts'
import type { VectorCase } from './vector-case.ts'

/** The step at which a case went wrong, and how. */
export interface Failure {
  /** `step 3, POST /v1/accounts/{account}/charges` */
  readonly step: string
  readonly mismatches: readonly Mismatch[]
}

/** Plays a case on accounts of its own. Resolves to what went wrong first, or `null`. */
export async function playCase(
  one: VectorCase,
  backend: Backend,
  account: string,
): Promise<Failure | null> {
  const names = new Map<string, unknown>([
    ['account', account],
    ['other', `${account}-other`],
  ])
  const earlier = new Map<string, Answer>()
  const bindings = (): Bindings => ({ names, row: one.row, now: backend.now() })

  const at = fill(one.at, bindings())
  backend.clock?.set(at === undefined ? null : Date.parse(String(at)))
  const opening = Object.entries(one.accounts).map(([name, body]) => open(name, body))
  for (const [index, step] of [...opening, ...one.steps].entries()) {
    const number = index - opening.length + 1
    const mismatches = await play(step).catch(unanswered)
    if (mismatches.length > 0) {
      return { step: `${number < 1 ? 'opening' : `step ${number}`}, ${titleOf(step)}`, mismatches }
    }
  }
  return null

  async function play(step: Step): Promise<readonly Mismatch[]> {
    if ('waitSeconds' in step) return passTime(backend, step.waitSeconds)
    if ('together' in step) return playTogether(step)
    const answer = await ask(backend, step, bindings())
    const mismatches = checkAnswer(step.expect, answer, bindings(), earlier)
    if (step.id !== undefined) earlier.set(step.id, answer)
    for (const [name, source] of Object.entries(step.save ?? {})) {
      names.set(name, take(answer.body, source))
    }
    return mismatches
  }

  async function playTogether({ together, times = 1, expect }: TogetherStep) {
    const numbers = Array.from({ length: times }, (_, index) => index + 1)
    const asked = numbers.flatMap((n) =>
      together.map((request) => ask(backend, request, withName(bindings(), 'n', n))),
    )
    return checkTogether(expect, await Promise.all(asked))
  }
}

function open(name: string, body: unknown): RequestStep {
  return { method: 'PUT', path: `/v1/accounts/{${name}}`, body, expect: { status: 200 } }
}

async function passTime({ clock }: Backend, seconds: number): Promise<readonly Mismatch[]> {
  if (clock) clock.advance(seconds * 1000)
  else await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return []
}

function titleOf(step: Step): string {
  if ('waitSeconds' in step) return `waiting ${step.waitSeconds} seconds`
  if ('together' in step) return `${step.together.length * (step.times ?? 1)} requests at once`
  return `${step.method} ${step.path}`
}

function unanswered(error: unknown): readonly Mismatch[] {
  return [{ at: 'an answer', expected: 'one', got: reasonOf(error) }]
}
