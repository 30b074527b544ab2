import type { Insights, InsightsRequest } from '@igny8/credits-core'
import { rejecting } from '@igny8/credits-core/decider'
import {
  type ChargeGroups,
  type InsightsPeriod,
  insights,
  insightsPeriod,
} from '@igny8/credits-core/insights'
import { toTimestamp } from '../database/timestamp.ts'
import { readArchivedSites } from '../queries/read-archived-sites.ts'
import { type ChargeGroupRow, readChargeGroups } from '../queries/read-charge-groups.ts'
import type { Store } from '../store.ts'
import { loadAccount } from './load-account.ts'

/** What an account's credits were spent on in a period. Throws `not_found`, `invalid_field`. */
export async function loadInsights(
  store: Store,
  account: string,
  request: InsightsRequest,
): Promise<Insights> {
  const { now } = await loadAccount(store, account)
  const period = rejecting(() => insightsPeriod(request, now))
  const [groups, archived] = await Promise.all([
    store.session.query(readChargeGroups, [account, ...boundsOf(period)]),
    store.session.query(readArchivedSites, [account]),
  ])
  const archivedSites = new Set(archived.rows.map((row) => row.site_id))
  return insights(toChargeGroups(groups.rows), period, store.catalogue, { archivedSites })
}

function boundsOf({ from, to, before, days }: InsightsPeriod) {
  return [
    toTimestamp(from),
    toTimestamp(to),
    toTimestamp(before.from),
    toTimestamp(before.to),
    days.map((day) => toTimestamp(day.from)),
  ] as const
}

function toChargeGroups(rows: readonly ChargeGroupRow[]): ChargeGroups {
  const places = rows.filter((row) => row.grouped_by === 'site_and_automation')
  const work = rows.filter((row) => row.grouped_by === 'day_and_action')
  return {
    bySite: places.map((row) => ({ ...sumsOf(row), siteId: row.site_id })),
    byAutomation: places.map((row) => ({ ...sumsOf(row), automationId: row.automation_id })),
    byAction: work.map((row) => ({
      ...sumsOf(row),
      action: row.action ?? '',
      images: imagesOf(row),
      charges: row.charges,
    })),
    byDay: work.flatMap(({ day, action, credits, count }) =>
      day === null ? [] : [{ day, action: action ?? '', credits, count }],
    ),
  }
}

function sumsOf({ is_now, credits, count }: ChargeGroupRow) {
  return { period: is_now ? ('now' as const) : ('before' as const), credits, count }
}

function imagesOf(row: ChargeGroupRow) {
  const { images_basic: basic, images_quality: quality, images_premium: premium } = row
  return basic === null ? null : { basic, quality: quality ?? 0, premium: premium ?? 0 }
}
