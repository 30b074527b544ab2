import { CreditsError } from '@igny8/credits-core'
import type { Route } from '../contract/route.ts'
import type { Caller } from './caller.ts'

/** Scope first, then whose account; somebody else's account does not exist. */
export function authorise(caller: Caller, route: Route, account: string | undefined): void {
  if (caller.kind === 'service') return
  if (route.who === 'service') {
    throw new CreditsError('scope_missing', 'An account token cannot do this.')
  }
  if (route.who === 'any') return
  // Whoever may write may also read what was written.
  const allowed = caller.scopes.includes(route.scope) || caller.scopes.includes('write')
  if (!allowed) {
    throw new CreditsError('scope_missing', `The token lacks the scope "${route.scope}".`)
  }
  if (caller.account !== account) throw new CreditsError('not_found', 'There is no such account.')
}
