import { CreditsError, type Decision, type Guarded } from '@igny8/credits-core'
import { type RouteName, routeOf } from '../contract/routes.ts'
import { errorOf, isProblem } from '../problem/error-of.ts'
import type { Received } from './send.ts'

/** What the method of `Credits` resolves to, or the error it throws. */
export function resultOf(name: RouteName, answer: Received): unknown {
  const { body, replayed } = answer
  const route = routeOf(name)
  const uncertain = route.keyed && answer.status >= 500 ? 'pending' : 'no'
  if (!answer.ok || isProblem(body)) {
    const error = errorOf(body, answer, uncertain)
    if (!route.guarded || error.decision === undefined) throw error
    return denied(error.decision, replayed)
  }
  if (route.status === 204) return undefined
  if (typeof body !== 'object' || body === null || !(route.answerField in body)) {
    throw new CreditsError('temporarily_unavailable', 'That was not an answer of this server.', {
      charged: route.keyed ? 'pending' : 'no',
    })
  }
  if (name === 'plans') return Reflect.get(body, 'plans')
  return route.guarded ? { allowed: true, value: body, replayed } : body
}

function denied(decision: Decision, replayed: boolean): Guarded<never> {
  return { allowed: false, decision, replayed }
}
