import { randomUUID } from 'node:crypto'
import { type Answer, ask } from './ask.ts'
import { type Backend, BackendError } from './backend.ts'
import { isInstant } from './instants.ts'
import { readPointer } from './json-pointer.ts'
import { match } from './match.ts'
import { readPlans } from './read-chapters.ts'
import { reasonOf } from './reason-of.ts'
import type { RequestToSend } from './step.ts'

/**
 * Finds out that a backend answers, takes the token, has the plans that the vectors count with, and
 * what time it is there. Throws `BackendError` where it cannot be held to anything.
 */
export async function greetBackend(baseUrl: string, token: string): Promise<Backend> {
  const stranger: Backend = { baseUrl, token, now: Date.now }
  const plans = await meet(stranger, { method: 'GET', path: '/v1/plans' })
  const shipped = readPlans()
  const { body } = plans
  if (match({ plans: shipped }, body, { body, now: 0 }).length > 0) {
    throw new BackendError(
      `The plans at ${baseUrl}/v1/plans are not those of the vectors' catalogue.json; the vectors count with these`,
    )
  }
  const opened = await meet(stranger, {
    method: 'PUT',
    path: `/v1/accounts/vector-${randomUUID().slice(0, 8)}-clock`,
    body: { planId: shipped[0]?.id },
  })
  const asOf = readPointer(opened.body, '/asOf')
  const aheadMs = isInstant(asOf) ? Date.parse(asOf) - Date.now() : 0
  return { baseUrl, token, now: () => Date.now() + aheadMs }
}

async function meet(backend: Backend, request: RequestToSend): Promise<Answer> {
  const what = `${request.method} ${backend.baseUrl}${request.path}`
  let answer: Answer
  try {
    answer = await ask(backend, request, { names: new Map(), row: undefined, now: 0 })
  } catch (error) {
    throw new BackendError(`No backend answers at ${backend.baseUrl} (${reasonOf(error)})`)
  }
  const { status, body } = answer
  const code = String(readPointer(body, '/code') ?? '')
  if (status === 401) throw new BackendError(`The backend does not take the token (401 ${code})`)
  if (status === 403) {
    throw new BackendError(`The token may not open accounts (403 ${code}); use a service token`)
  }
  if (status !== 200 || typeof body !== 'object') {
    const hint = 'is this the address before /v1?'
    throw new BackendError(`${what} answered ${`${status} ${code}`.trim()}; ${hint}`)
  }
  return answer
}
