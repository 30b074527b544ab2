import { actionName } from '../catalogue/find-action.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type {
  ActionInsight,
  AutomationInsight,
  ImageQualityInsight,
  Insights,
  SiteInsight,
} from '../model/insights.ts'
import {
  type ActionGroup,
  type ChargeGroups,
  joinActions,
  type WhichPeriod,
} from './charge-groups.ts'
import { comparePeriods } from './compare-periods.ts'
import type { InsightsPeriod } from './insights-period.ts'
import { layOutDays } from './lay-out-days.ts'
import { type ImageSplit, imageQualityOrder, splitImages } from './split-images.ts'
import { sum } from './sum.ts'
import { sumParts } from './sum-parts.ts'

export interface InsightsOptions {
  /** Sites whose use is shown together, as archived. */
  readonly archivedSites?: ReadonlySet<string>
}

/**
 * Puts insights together: what credits were spent on in a period (from `insightsPeriod`), from groups
 * of its charges (from `groupCharges` or a database). Every breakdown sums to the totals; groupings
 * that do not agree with each other throw a `RangeError`.
 */
export function insights(
  groups: ChargeGroups,
  period: InsightsPeriod,
  catalogue: Catalogue,
  options: InsightsOptions = {},
): Insights {
  const actions = joinActions(groups.byAction)
  const images = actions.map((group) => ({ group, split: splitImages(group, catalogue) }))
  const now = totalsOf(images, 'now')
  const before = totalsOf(images, 'before')
  const bySite = sumSites(groups, options.archivedSites ?? new Set())
  const byAction = sumActions(actions, catalogue)
  const byAutomation = sumAutomations(groups)
  const timeline = layOutDays(groups.byDay, period, byAction)
  requireSum('by site', bySite, now.credits)
  requireSum('by automation', byAutomation, now.credits)
  requireSum('by day', timeline, now.credits)
  return {
    from: new Date(period.from).toISOString(),
    to: new Date(period.to).toISOString(),
    timeZone: period.timeZone,
    totals: now,
    bySite,
    byAction,
    byImageQuality: sumQualities(images, now.credits, before.credits),
    byAutomation,
    timeline,
    comparison: comparePeriods(period, now, before, { byAction, bySite }),
  }
}

interface WithImages {
  readonly group: ActionGroup
  readonly split: ImageSplit
}

function totalsOf(all: readonly WithImages[], period: WhichPeriod): Insights['totals'] {
  const those = all.filter(({ group }) => group.period === period)
  return {
    credits: sum(those, ({ group }) => group.credits),
    count: sum(those, ({ group }) => group.count),
    images: sum(those, ({ split }) => sum(imageQualityOrder, (quality) => split.images[quality])),
  }
}

const buckets = ['site', 'archived', 'unassigned'] as const

function sumSites(groups: ChargeGroups, archived: ReadonlySet<string>): SiteInsight[] {
  const keyOf = (siteId: string | null): Pick<SiteInsight, 'bucket' | 'siteId'> => {
    if (siteId === null) return { bucket: 'unassigned', siteId }
    return archived.has(siteId) ? { bucket: 'archived', siteId: null } : { bucket: 'site', siteId }
  }
  return sumParts(
    groups.bySite.map(({ siteId, ...group }) => ({ ...group, key: keyOf(siteId) })),
    ({ bucket, siteId }) => `${bucket} ${siteId}`,
  ).toSorted((a, b) => buckets.indexOf(a.bucket) - buckets.indexOf(b.bucket))
}

function sumActions(groups: readonly ActionGroup[], catalogue: Catalogue): ActionInsight[] {
  return sumParts(
    groups.map(({ action, ...group }) => ({
      ...group,
      key: { action, name: actionName(catalogue, action) },
    })),
    ({ action }) => action,
  )
}

function sumAutomations(groups: ChargeGroups): AutomationInsight[] {
  return sumParts(
    groups.byAutomation.map(({ automationId, ...group }) => ({ ...group, key: { automationId } })),
    ({ automationId }) => automationId ?? ' ',
  ).toSorted((a, b) => Number(a.automationId === null) - Number(b.automationId === null))
}

function sumQualities(
  all: readonly WithImages[],
  credits: number,
  creditsBefore: number,
): ImageQualityInsight[] {
  const creditsOf = (quality: (typeof imageQualityOrder)[number], period: WhichPeriod) =>
    sum(all, ({ group, split }) => (group.period === period ? split.credits[quality] : 0))
  const parts = imageQualityOrder.map((quality) => ({
    quality,
    images: sum(all, ({ group, split }) => (group.period === 'now' ? split.images[quality] : 0)),
    credits: creditsOf(quality, 'now'),
    creditsBefore: creditsOf(quality, 'before'),
  }))
  return [
    ...parts,
    {
      quality: 'no_images',
      images: 0,
      credits: credits - sum(parts, (part) => part.credits),
      creditsBefore: creditsBefore - sum(parts, (part) => part.creditsBefore),
    },
  ]
}

function requireSum(what: string, parts: readonly { credits: number }[], total: number): void {
  const found = sum(parts, (part) => part.credits)
  if (found !== total) throw new RangeError(`insights: ${what} sums to ${found}, not to ${total}`)
}
