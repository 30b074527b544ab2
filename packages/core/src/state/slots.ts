import type { LimitName, PerLimit } from '../catalogue/limit-names.ts'
import type { Draft } from './draft.ts'

export const noSlots: PerLimit<number> = { sites: 0, users: 0, keywords: 0, ahrefsQueries: 0 }

/** Changes how many slots of a limit are used. */
export function addUsed(draft: Draft, limit: LimitName, count: number): void {
  const used = draft.account.used
  draft.account = { ...draft.account, used: { ...used, [limit]: used[limit] + count } }
}

/** Changes how many slots of a limit are held by something in flight. */
export function addHeldSlots(draft: Draft, limit: LimitName, count: number): void {
  const heldSlots = draft.account.heldSlots
  draft.account = {
    ...draft.account,
    heldSlots: { ...heldSlots, [limit]: heldSlots[limit] + count },
  }
}
