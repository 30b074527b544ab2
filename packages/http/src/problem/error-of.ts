import {
  CreditsError,
  type CreditsErrorOptions,
  type ErrorCode,
  errorCodes,
} from '@igny8/credits-core'
import { codeOfStatus } from './code-of-status.ts'
import type { Problem } from './problem.ts'

/** What an answer says besides its body. */
export interface AnswerFacts {
  readonly status: number
  readonly requestId?: string | undefined
  readonly retryAfterSeconds?: number | undefined
}

/** Whether an answer's body is a problem document, of any kind. */
export function isProblem(body: unknown): body is Partial<Problem> & { status: number } {
  return isObject(body) && typeof body.status === 'number' && typeof body.code === 'string'
}

/** The error of an answer that failed, whatever its body is. */
export function errorOf(
  body: unknown,
  facts: AnswerFacts,
  charged: 'no' | 'pending',
): CreditsError {
  const problem: Partial<Problem> = isProblem(body) ? body : {}
  const code = isErrorCode(problem.code) ? problem.code : codeOfStatus(facts.status)
  const message = problem.detail || problem.title || `The server answered ${facts.status}.`
  return new CreditsError(code, message, {
    params: (isObject(problem.params) ? problem.params : {}) as CreditsErrorOptions['params'] & {},
    errors: Array.isArray(problem.errors) ? problem.errors : [],
    charged: problem.charged ?? charged,
    retryable: problem.retryable ?? [408, 429, 502, 503, 504].includes(facts.status),
    ...(problem.decision && { decision: problem.decision }),
    ...(facts.requestId !== undefined && { requestId: facts.requestId }),
    ...(facts.retryAfterSeconds !== undefined && { retryAfterSeconds: facts.retryAfterSeconds }),
  })
}

function isErrorCode(code: unknown): code is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(code)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
