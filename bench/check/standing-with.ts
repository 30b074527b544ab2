import type { Standing } from '@igny8/credits-core'
import { memoryCredits } from '@igny8/credits-core/testing'

const credits = memoryCredits({ now: () => Date.UTC(2026, 10, 22) })
const account = await credits.putAccount({ account: 'acme', planId: 'starter' })

/** A real account on the Starter plan, with so many credits left and so many keywords. */
export function standingWith(available: number, keywords: number): Standing {
  return {
    ...account,
    credits: { ...account.credits, available },
    limits: { ...account.limits, keywords: { ...account.limits.keywords, used: keywords } },
  }
}
