import { isDeepStrictEqual } from 'node:util'
import type { Answer } from './ask.ts'
import { type Bindings, fill } from './fill.ts'
import { type Mismatch, match } from './match.ts'
import type { RequestStep, TogetherStep } from './step.ts'

/** Where one answer is not what its step expects. `earlier`: the answers of steps with an id. */
export function checkAnswer(
  expect: RequestStep['expect'],
  answer: Answer,
  bindings: Bindings,
  earlier: ReadonlyMap<string, Answer>,
): Mismatch[] {
  const { status, body, headers } = answer
  const expected = fill(expect.status, bindings)
  if (status !== expected) return [{ at: 'status', expected, got: { status, body } }]
  const mismatches: Mismatch[] = []
  for (const [name, wanted] of Object.entries(expect.headers ?? {})) {
    const got = headers.get(name)?.split(';')[0] ?? null
    if (got !== wanted) mismatches.push({ at: `header ${name}`, expected: wanted, got })
  }
  if (expect.sameAs !== undefined) {
    const first = earlier.get(expect.sameAs)?.body
    if (!isDeepStrictEqual(first, body)) {
      mismatches.push({ at: `the same body as "${expect.sameAs}"`, expected: first, got: body })
    }
  }
  if (expect.body !== undefined) {
    const part = fill(expect.body, bindings)
    mismatches.push(...match(part ?? {}, body, { body, now: bindings.now }))
  }
  return mismatches
}

/** Where the answers to what was asked at once are not what their step expects. */
export function checkTogether(
  expect: TogetherStep['expect'],
  answers: readonly Answer[],
): Mismatch[] {
  const statuses: Record<string, number> = {}
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  const { $oneOf: options = [expect.statuses] } = expect.statuses as { $oneOf?: unknown[] }
  const mismatches: Mismatch[] = []
  if (!options.some((option) => isDeepStrictEqual(option, statuses))) {
    mismatches.push({ at: 'statuses', expected: expect.statuses, got: statuses })
  }
  const [first] = answers
  const odd = answers.find(({ body }) => !isDeepStrictEqual(body, first?.body))
  if (expect.sameBodies && odd !== undefined) {
    mismatches.push({ at: 'one body for all', expected: first?.body, got: odd.body })
  }
  return mismatches
}
