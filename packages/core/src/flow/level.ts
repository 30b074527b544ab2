/** How close a limit is, from calm to stopped. `near` begins at the warning mark. */
export const levels = ['ok', 'near', 'at', 'over', 'unlimited', 'not_in_plan'] as const

/** How close to its end something is. */
export type Level = (typeof levels)[number]

/** The share of a limit at which `near` begins; the notch on every bar. */
export const nearShare = 0.8

/** The level of a limit of which `taken` slots are used or held. */
export function levelOf(limit: number | null, taken: number): Level {
  if (limit === null) return 'unlimited'
  if (taken > limit) return 'over'
  if (limit === 0) return 'not_in_plan'
  if (taken === limit) return 'at'
  return taken >= limit * nearShare ? 'near' : 'ok'
}
