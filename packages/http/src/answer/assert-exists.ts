import type { Credits } from '@igny8/credits-core'
import { CreditsError } from '@igny8/credits-core'
import type { Route } from '../contract/route.ts'
import { paramSchemas } from '../contract/shapes.ts'

/**
 * Throws `not_found` where what the path names is not there. Asked only about a request that fails
 * anyway: existence is told before what is wrong with the fields.
 */
export async function assertExists(
  credits: Credits,
  route: Route,
  params: Readonly<Record<string, string>>,
): Promise<void> {
  const named = Object.entries(params).filter(([name]) => name !== route.creates)
  if (named.some(([name, text]) => paramSchemas[name]?.safeParse(text).success === false)) {
    throw new CreditsError('not_found', 'There is nothing at this path.')
  }
  const { account, reservation, run } = Object.fromEntries(named)
  if (account === undefined) return
  if (reservation !== undefined) await credits.reservation({ account, reservation })
  else if (run !== undefined) await credits.run({ account, run })
  else await credits.account({ account })
}
