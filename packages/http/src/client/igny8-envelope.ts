import { codeOfStatus } from '../problem/code-of-status.ts'
import { isProblem } from '../problem/error-of.ts'
import type { Problem } from '../problem/problem.ts'
import type { Unwrap } from './unwrap.ts'

interface Envelope {
  readonly success: boolean
  readonly data?: unknown
  readonly message?: string
  readonly count?: number
  readonly next?: string | null
  readonly results?: readonly unknown[]
  readonly error?: unknown
  readonly errors?: unknown
  readonly request_id?: string
}

/**
 * IGNY8's envelope: `{success, data}`, lists `{success, count, next, previous, results}`, errors
 * `{success: false, error, errors}`. A problem document that the gateway passed on in `data`, `error`
 * or `errors` is found; an answer without an envelope is left as it is.
 */
export const igny8Envelope: Unwrap = (body, { status, list }) => {
  if (!isEnvelope(body)) return body
  if (!body.success) return problemIn(body, status)
  if (body.results === undefined || list === undefined) return body.data
  return { [list]: body.results, total: body.count, nextCursor: cursorIn(body.next) }
}

function isEnvelope(body: unknown): body is Envelope {
  return (
    typeof body === 'object' &&
    body !== null &&
    'success' in body &&
    typeof body.success === 'boolean'
  )
}

function problemIn(body: Envelope, status: number): Partial<Problem> {
  const passedOn = [body.data, body.error, body.errors].find(isProblem)
  if (passedOn) return passedOn
  const failed = status >= 400 ? status : 500
  return {
    status: failed,
    code: codeOfStatus(failed),
    detail: typeof body.error === 'string' ? body.error : (body.message ?? ''),
    errors: fieldErrorsIn(body.errors),
  }
}

/** Django REST framework says `{field: [messages]}`. */
function fieldErrorsIn(errors: unknown): Problem['errors'] {
  if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) return []
  return Object.entries(errors).flatMap(([field, messages]) =>
    [messages].flat().map((message) => ({
      pointer: `/${field}`,
      code: 'invalid',
      message: String(message),
    })),
  )
}

/** `next` is the address of the next page; the cursor is one of its parameters. */
function cursorIn(next: string | null | undefined): string | null {
  if (next == null) return null
  return new URL(next, 'http://localhost').searchParams.get('cursor')
}
