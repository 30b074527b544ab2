import type { Credits } from '@igny8/credits-core'
import type { CreditsClientOptions } from './client/credits-client-options.ts'
import { requestOf } from './client/request-of.ts'
import { resultOf } from './client/result-of.ts'
import { send } from './client/send.ts'
import { type RouteName, routeNames, routeOf } from './contract/routes.ts'

/**
 * `Credits` over HTTP, for a browser or a backend. Every method is made from the table of routes.
 *
 * A denial is returned; a failure is thrown as `CreditsError`. Where the answer to a write got lost
 * the error says `charged: 'pending'`: the same call with the same key tells what came of it.
 */
export function createCreditsClient(options: CreditsClientOptions): Credits {
  const methods = routeNames.map((name) => [name, methodOf(name)] as const)
  return Object.fromEntries(methods) as unknown as Credits

  function methodOf(name: RouteName) {
    return async (input: Readonly<Record<string, unknown>> = {}): Promise<unknown> => {
      const parts = requestOf(routeOf(name), input)
      return resultOf(name, await send(options, name, parts))
    }
  }
}
