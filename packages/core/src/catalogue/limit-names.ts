/** The four hard limits, in the order every screen lists them. */
export const limitNames = ['sites', 'users', 'keywords', 'ahrefsQueries'] as const

/** The name of a hard limit. */
export type LimitName = (typeof limitNames)[number]

/** Limits whose slots are taken by name: one site, one seat. */
export const claimableLimitNames = ['sites', 'users'] as const

/** The name of a limit whose slots are taken by name. */
export type ClaimableLimitName = (typeof claimableLimitNames)[number]

/** A number for each of the four limits. */
export type PerLimit<T> = Readonly<Record<LimitName, T>>
