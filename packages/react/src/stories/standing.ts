import type { ClaimableLimitName, Credits } from '@igny8/credits-core'
import {
  type MemoryCredits,
  memoryCredits,
  pretendSearch,
  smallLibrary,
} from '@igny8/credits-core/testing'

/** How an account of a story stands: its plan, and how many slots of each limit are taken. */
export interface Standing {
  readonly plan?: 'free' | 'starter' | 'growth' | 'scale'
  readonly sites?: number
  readonly users?: number
  /** Seats held by invites that nobody has accepted yet. */
  readonly invites?: number
  readonly keywords?: number
  /** Queries of this month. */
  readonly ahrefsQueries?: number
  /** Credits charged in this cycle. */
  readonly spent?: number
  /** The plan the account is moved to afterwards: it may stand over that one's limits. */
  readonly movedTo?: 'free' | 'starter' | 'growth'
}

export const account = 'acme'

/** November 22, 2026, 14:05 in UTC: the day of every story. */
export const storyNow = Date.parse('2026-11-22T14:05:00.000Z')

/** The real rules in memory, brought to a standing by the commands that any host would use. */
export async function creditsAt(
  standing: Standing = {},
  now = () => storyNow,
): Promise<MemoryCredits> {
  const { plan = 'growth', sites = 0, users = 0, invites = 0, keywords = 0 } = standing
  const credits = memoryCredits({
    now,
    keywordLibrary: smallLibrary(),
    searchKeywords: pretendSearch,
  })
  await credits.putAccount({ account, planId: plan, cycleAnchor: '2026-11-01T00:00:00.000Z' })
  await claim(credits, 'sites', sites)
  await claim(credits, 'users', users)
  for (let number = 1; number <= invites; number++) {
    await credits.claim({ account, limit: 'users', name: `invite-${number}`, state: 'pending' })
  }
  await addKeywords(credits, keywords)
  await takeQueries(credits, standing.ahrefsQueries ?? 0)
  await spend(credits, standing.spent ?? 0)
  if (standing.movedTo) await credits.putAccount({ account, planId: standing.movedTo })
  return credits
}

async function claim(credits: MemoryCredits, limit: ClaimableLimitName, count: number) {
  for (let number = 1; number <= count; number++) {
    await credits.claim({ account, limit, name: `${limit}-${number}` })
  }
}

export async function addKeywords(credits: Credits, count: number, from = 0) {
  for (let start = 0; start < count; start += 1000) {
    const size = Math.min(1000, count - start)
    await credits.addKeywords({
      account,
      key: `keywords-${from + start}`,
      door: 'csv_import',
      policy: 'all_or_nothing',
      keywords: Array.from({ length: size }, (_, index) => ({
        keyword: `garden idea ${from + start + index}`,
        country: 'us',
      })),
    })
  }
}

async function takeQueries(credits: MemoryCredits, count: number) {
  if (count === 0) return
  const limits = [{ limit: 'ahrefsQueries' as const, count }]
  const held = await credits.reserve({ account, key: 'queries', limits })
  if (!held.allowed) throw new Error(held.decision.message.text)
  const reservation = held.value.id
  await credits.settle({ account, key: 'queries:settle', reservation, actions: [], limits })
}

async function spend(credits: MemoryCredits, count: number) {
  if (count === 0) return
  const actions = [{ action: 'content_generation', words: count * 10 }]
  const charged = await credits.charge({ account, key: 'spend', actions })
  if (!charged.allowed) throw new Error(charged.decision.message.text)
}
