import type { Plan } from '../model/plan.ts'
import type { WorkEntry } from './past-work.ts'

/** Leaves out what was denied and no plan could hold with nothing used: it speaks for none of them. */
export function possibleWork(
  entries: readonly WorkEntry[],
  plans: readonly Pick<Plan, 'creditsPerCycle' | 'limits'>[],
): WorkEntry[] {
  return entries.filter(({ kind, limit, count, estimated }) => {
    if (kind !== 'deny') return true
    return plans.some(
      ({ creditsPerCycle, limits }) =>
        (estimated ?? 0) <= creditsPerCycle &&
        (limit === null || count <= (limits[limit] ?? Number.POSITIVE_INFINITY)),
    )
  })
}
