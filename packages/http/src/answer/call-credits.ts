import type { Credits, CreditsError, Guarded } from '@igny8/credits-core'
import type { Route } from '../contract/route.ts'
import type { RouteName } from '../contract/routes.ts'
import { denialOf } from '../problem/denial-of.ts'

/** What came of a call. `replayed`: it is the remembered answer to its key. */
export type Called =
  | { readonly type: 'done'; readonly value: unknown; readonly replayed: boolean }
  | { readonly type: 'denied'; readonly denial: CreditsError; readonly replayed: boolean }

/** Calls the method of `Credits` that a route is named after. */
export async function callCredits(
  credits: Credits,
  name: RouteName,
  route: Route,
  input: Readonly<Record<string, unknown>>,
): Promise<Called> {
  const method = credits[name] as (input: unknown) => Promise<unknown>
  const value = await method.call(credits, input)
  if (!route.guarded) {
    // A list at the top of an answer could never grow a second field.
    return { type: 'done', value: name === 'plans' ? { plans: value } : value, replayed: false }
  }
  const guarded = value as Guarded<unknown>
  const { replayed } = guarded
  if (guarded.allowed) return { type: 'done', value: guarded.value, replayed }
  return { type: 'denied', denial: denialOf(guarded.decision), replayed }
}
