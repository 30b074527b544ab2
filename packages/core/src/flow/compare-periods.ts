import type { ActionInsight, Insights, PeriodComparison, SiteInsight } from '../model/insights.ts'
import type { Message } from '../model/message.ts'
import { englishMessage } from '../words/english-message.ts'
import { insightWordsEn } from '../words/insight-words-en.ts'
import type { InsightsPeriod } from './insights-period.ts'

/** How many contributors of a change are named. */
const contributorCount = 2

/** The period against the one before it, and what the change is made of. */
export function comparePeriods(
  period: InsightsPeriod,
  now: Insights['totals'],
  before: Insights['totals'],
  parts: { readonly byAction: readonly ActionInsight[]; readonly bySite: readonly SiteInsight[] },
): PeriodComparison {
  const change = now.credits - before.credits
  // `+ 0` because a small loss rounds to −0, which does not survive the wire.
  const percent = before.credits === 0 ? null : Math.round((change / before.credits) * 100) + 0
  return {
    from: new Date(period.before.from).toISOString(),
    to: new Date(period.before.to).toISOString(),
    ...before,
    change,
    percent,
    byAction: contributors(parts.byAction, change).map(({ part, change }) => ({
      action: part.action,
      name: part.name,
      change,
    })),
    bySite: contributors(parts.bySite, change).map(({ part, change }) => ({
      bucket: part.bucket,
      siteId: part.siteId,
      change,
    })),
    message: sayChange(percent, change, period.days.length),
  }
}

/** The parts that moved most in the direction of the change; none where nothing changed. */
function contributors<Part extends { readonly credits: number; readonly creditsBefore: number }>(
  parts: readonly Part[],
  change: number,
): readonly { readonly part: Part; readonly change: number }[] {
  const direction = Math.sign(change)
  return parts
    .map((part) => ({ part, change: part.credits - part.creditsBefore }))
    .filter((one) => one.change * direction > 0)
    .sort((a, b) => (b.change - a.change) * direction)
    .slice(0, contributorCount)
}

function sayChange(percent: number | null, change: number, days: number): Message {
  const params = { percent: Math.abs(percent ?? 0), days }
  if (percent === null) {
    return englishMessage(
      insightWordsEn,
      change === 0 ? 'insights.change.none' : 'insights.change.new',
      params,
    )
  }
  if (percent === 0) return englishMessage(insightWordsEn, 'insights.change.same', params)
  const key = percent > 0 ? 'insights.change.more' : 'insights.change.less'
  return englishMessage(insightWordsEn, key, params)
}
