import type { LimitName } from '../catalogue/limit-names.ts'
import type { Slots } from '../state/account-state.ts'
import { type Draft, putReservation } from '../state/draft.ts'
import { addHeldSlots } from '../state/slots.ts'
import { openReservation } from './open-reservation.ts'

/** How many slots of a limit the named reservation holds; none where none is named. */
export function countHeldSlots(draft: Draft, id: string | undefined, limit: LimitName): number {
  if (id === undefined) return 0
  const { slots } = openReservation(draft, id)
  return slots.reduce((sum, slot) => sum + (slot.limit === limit ? slot.count : 0), 0)
}

/** Takes slots out of what a reservation holds, for whoever comes to use them. */
export function takeHeldSlots(draft: Draft, id: string, limit: LimitName, count: number): void {
  const reservation = openReservation(draft, id)
  let due = count
  const slots = reservation.slots.flatMap((slot): readonly Slots[] => {
    if (slot.limit !== limit) return [slot]
    const taken = Math.min(due, slot.count)
    due -= taken
    return taken === slot.count ? [] : [{ ...slot, count: slot.count - taken }]
  })
  addHeldSlots(draft, limit, -count)
  putReservation(draft, { ...reservation, slots })
}
