import { type MemoryCredits, memoryCredits } from '@igny8/credits-core/testing'
import { account, storyNow } from './standing.ts'

/** Work of the days before the story. */
export interface Worked {
  readonly plan?: 'starter' | 'growth' | 'scale'
  /** Days of history; 60 where nothing is said. */
  readonly days?: number
  /** How many times the usual words are written. */
  readonly pace?: number
  /** Sites that the work was done for. */
  readonly sites?: number
}

const dayMs = 86_400_000

/** An account that has worked every day: articles, ideas and images, on some sites, one automation. */
export async function creditsThatWorked(worked: Worked = {}): Promise<MemoryCredits> {
  const { plan = 'growth', days = 60, sites = 3, pace = 1 } = worked
  let now = storyNow - days * dayMs
  const credits = memoryCredits({ now: () => now })
  await credits.putAccount({ account, planId: plan, cycleAnchor: '2026-11-01T00:00:00.000Z' })
  for (let site = 1; site <= Math.min(sites, 5); site++) {
    await credits.claim({ account, limit: 'sites', name: `site-${site}` })
  }
  for (let day = 0; day < days; day++) {
    now = storyNow - (days - day) * dayMs + 3_600_000
    const siteId = `site-${(((day * 7) % 11) % sites) + 1}`
    await work(
      credits,
      day,
      pace,
      siteId,
      sites > 5 ? Array.from({ length: sites }, (_, at) => `site-${at + 1}`) : [],
    )
  }
  now = storyNow
  return credits
}

async function work(
  credits: MemoryCredits,
  day: number,
  pace: number,
  siteId: string,
  others: readonly string[],
) {
  const articles = 1 + ((day * 5) % 4)
  const quiet = day % 7 > 4
  const context = { siteId, actor: 'Mara', ...(day % 3 === 0 && { automationId: 'weekly' }) }
  const charge = (name: string, actions: Parameters<MemoryCredits['charge']>[0]['actions']) =>
    credits.charge({ account, key: `${day}-${name}`, actions, context })
  await charge('articles', [
    { action: 'content_generation', words: Math.round(pace * articles * (quiet ? 400 : 1200)) },
  ])
  await charge('ideas', [{ action: 'idea_generation', quantity: 1 + (day % 4) }])
  if (quiet) return
  await charge('images', [
    { action: 'image_generation', images: { basic: 4, quality: day % 5, premium: day % 3 } },
  ])
  if (day % 2 === 0) await charge('clusters', [{ action: 'clustering', quantity: 3 }])
  for (const other of others) {
    await credits.charge({
      account,
      key: `${day}-${other}`,
      actions: [{ action: 'idea_generation' }],
      context: { siteId: other },
    })
  }
}
