/**
 * What an account's own work cost, as a share of what was expected of it, by action: the 10th, 50th
 * and 90th percentile. Made by `measureHistory`, of actions with enough of it.
 */
export type History = ReadonlyMap<
  string,
  { readonly min: number; readonly expected: number; readonly max: number }
>

/** The history of an account that has done nothing yet. */
export const noHistory: History = new Map()
