import type { CreditsError } from '@igny8/credits-core'
import { problemMediaType } from '../problem/problem.ts'
import { problemOf } from '../problem/problem-of.ts'

/** A failure or a denial as a response. */
export function problemResponse(error: CreditsError, instance: string): Response {
  const problem = problemOf(error, instance)
  const headers = new Headers({ 'content-type': problemMediaType })
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer')
  if (problem.status === 405) headers.set('allow', String(error.params.allow))
  const retryAfter = retryAfterSeconds(error)
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

function retryAfterSeconds(error: CreditsError): number | undefined {
  const seconds = error.retryAfterSeconds ?? (error.code === 'request_in_progress' ? 1 : undefined)
  return seconds === undefined ? undefined : Math.min(60, Math.max(1, Math.ceil(seconds)))
}
