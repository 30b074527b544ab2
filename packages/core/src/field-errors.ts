import type * as z from 'zod'
import { CreditsError, type FieldError } from './credits-error.ts'
import { pointer } from './pointer.ts'

const mostErrors = 100

/** Whole numbers that are not amounts of credits or slots. */
const measures: ReadonlySet<PropertyKey> = new Set([
  'ttlSeconds',
  'limit',
  'priority',
  'difficulty',
])

/** What a schema found wrong, as one error; `invalid_amount` where the first of it is an amount. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], input: unknown): CreditsError {
  const errors = issues.flatMap((issue) => describe(issue, input)).slice(0, mostErrors)
  const [first] = issues
  const code = first && isAmount(first, input) ? 'invalid_amount' : 'invalid_field'
  const message =
    errors.map((error) => `${error.pointer} ${error.message}`.trim())[0] ?? 'Invalid input.'
  return new CreditsError(code, message, { errors })
}

function describe(issue: z.core.$ZodIssue, input: unknown): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      code: 'unknown_field',
      message: 'There is no such field.',
    }))
  }
  const code = ruleOf(issue, input)
  const message = code === 'required' ? `It is missing${kindOf(issue)}.` : issue.message
  return [{ pointer: pointer(issue.path), code, message }]
}

function kindOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? `: ${issue.expected} expected` : ''
}

function ruleOf(issue: z.core.$ZodIssue, input: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (at(input, issue.path) === undefined) return 'required'
      return issue.expected === 'int' ? 'not_whole' : 'wrong_type'
    case 'too_small':
    case 'too_big':
      return issue.code
    case 'invalid_value':
      return at(input, issue.path) === undefined ? 'required' : 'not_allowed'
    case 'invalid_format':
      return 'bad_format'
    default:
      return 'invalid'
  }
}

function isAmount(issue: z.core.$ZodIssue, input: unknown): boolean {
  if (measures.has(issue.path.at(-1) ?? '')) return false
  switch (issue.code) {
    case 'invalid_type':
      return ['int', 'number'].includes(issue.expected) && at(input, issue.path) !== undefined
    case 'too_small':
    case 'too_big':
      return ['int', 'number'].includes(issue.origin)
    default:
      return false
  }
}

function at(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    input,
  )
}
