import type { CreditsError } from '@igny8/credits-core'
import { problemMediaType } from '../problem/problem.ts'
import { problemOf } from '../problem/problem-of.ts'
import type { Reply } from './reply.ts'

/** A failure or a denial as a reply. */
export function problemReply(error: CreditsError, instance: string): Reply {
  const problem = problemOf(error, instance)
  const retryAfter = retryAfterSeconds(error)
  return {
    status: problem.status,
    headers: {
      'content-type': problemMediaType,
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(problem.status === 405 && { allow: String(error.params.allow) }),
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify(problem),
  }
}

function retryAfterSeconds(error: CreditsError): number | undefined {
  const seconds = error.retryAfterSeconds ?? (error.code === 'request_in_progress' ? 1 : undefined)
  return seconds === undefined ? undefined : Math.min(60, Math.max(1, Math.ceil(seconds)))
}
