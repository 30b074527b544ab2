import type { Answered } from '@igny8/credits-http/contract'
import { statusOf } from '@igny8/credits-http/contract'
import type { Log } from './log.ts'

/** One line for a request: who asked for what, how it went, how long it took. Never a token or a body. */
export function logAnswer(log: Log, answered: Answered, startedAt: number): void {
  const { request, reply, failure } = answered
  const line = {
    requestId: answered.requestId,
    method: request.method,
    route: answered.route ?? null,
    status: reply.status,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    account: answered.account,
    caller: answered.caller?.kind,
    key: answered.key,
    code: failure?.code,
  }
  if (failure !== undefined && statusOf[failure.code] >= 500) {
    log.error({ ...line, err: failure.cause ?? failure }, 'answered')
  } else log.info(line, 'answered')
}
