import { type Credits, CreditsError } from '@igny8/credits-core'

let calls = 0

/** Makes one call of whatever kind and says how it ended: done, denied, refused or failed. */
export async function randomCall(
  credits: Credits,
  accounts: readonly string[],
  random: () => number,
): Promise<'done' | 'denied' | 'refused' | 'failed'> {
  const account = accounts[Math.floor(random() * accounts.length)] ?? ''
  calls += 1
  const kinds = callsOf(credits, account, `soak-${calls}`, random)
  const call = kinds[Math.floor(random() * kinds.length)]
  try {
    const answer = await call?.()
    return answer && 'allowed' in answer && answer.allowed === false ? 'denied' : 'done'
  } catch (error) {
    // What makes no sense in the state it met is part of the weather; what broke is not.
    if (error instanceof CreditsError && !error.retryable && error.code !== 'internal_error') {
      return 'refused'
    }
    process.stderr.write(`${error}\n`)
    return 'failed'
  }
}

function callsOf(credits: Credits, account: string, key: string, random: () => number) {
  const below = (most: number) => Math.floor(random() * most)
  const words = 10 * (1 + below(300))
  const actions = [{ action: 'content_generation', words }]
  // One of the newest reservations there may be: open, ended, or never made.
  const reservation = `res_${1 + below(400)}`
  const claim = {
    account,
    limit: below(2) === 0 ? ('sites' as const) : ('users' as const),
    name: `n${below(4)}`,
  }
  return [
    () => credits.charge({ account, key, actions }),
    () =>
      credits.charge({
        account,
        key: `repeat-${below(50)}`,
        actions: [{ action: 'idea_generation' }],
      }),
    () => credits.reserve({ account, key, actions, ttlSeconds: 5 + below(10) }),
    () => credits.settle({ account, key, reservation, actions, over: 'charge_reserved' as const }),
    () => credits.release({ account, key, reservation, reason: 'failed' as const }),
    () => credits.grant({ account, key, kind: 'bonus' as const, credits: words, reason: 'Soak' }),
    () =>
      credits.claim({
        ...claim,
        state: below(2) === 0 ? ('active' as const) : ('pending' as const),
        ttlSeconds: 5,
      }),
    async () => {
      await credits.unclaim(claim)
      return null
    },
    () =>
      credits.addKeywords({
        account,
        key,
        door: 'manual' as const,
        policy: 'as_many_as_fit' as const,
        keywords: Array.from({ length: 1 + below(8) }, () => ({
          keyword: `soak ${below(3_000)}`,
          country: 'us',
        })),
      }),
    async () => {
      const { keywords } = await credits.keywords({ account, limit: 20 })
      const ids = keywords.filter(() => below(2) === 0).map(({ id }) => id)
      return ids.length === 0 ? null : credits.removeKeywords({ account, ids })
    },
    () => credits.account({ account }),
    () => credits.insights({ account, days: 7 as const }),
  ]
}
