import type { ReserveRequest } from '../model/reservation.ts'
import type { Draft } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { hold, requireRoom } from './hold.ts'
import { standingOf } from './standing.ts'
import { viewReservation } from './view-reservation.ts'

const defaultTtlSeconds = 900

/** Holds the credits and slots of the work, all or nothing. */
export function reserve(draft: Draft, input: ReserveRequest): Outcome {
  const { account, now, catalogue } = draft
  requireRoom(draft)
  const decision = check(standingOf(account, now, catalogue), input, catalogue)
  if (!decision.allowed) return deny(draft, decision, input, input.context)
  const reservation = hold(draft, {
    credits: decision.credits.required,
    slots: input.limits ?? [],
    actions: input.actions ?? [],
    ttlSeconds: input.ttlSeconds ?? defaultTtlSeconds,
    context: input.context ?? {},
  })
  return done(viewReservation(reservation))
}
