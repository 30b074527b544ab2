import type { Insights } from '@igny8/credits-core'
import type { insightWordsEn, SayOf } from '@igny8/credits-core/words'
import type { FigureTable } from './figure-table.ts'

/** The names of the host's own things, by the ids it gave them. */
export interface InsightNames {
  /** The name of a site, by the id that the host gave it. */
  readonly siteName?: ((siteId: string) => string) | undefined
  /** The name of an automation, by the id that the host gave it. */
  readonly automationName?: ((automationId: string) => string) | undefined
}

/** What the credits of a period went to, four ways; each adds up to the same total. */
export function breakdowns(
  { byAction, bySite, byImageQuality, byAutomation, totals }: Insights,
  say: SayOf<typeof insightWordsEn>,
  { siteName = (id) => id, automationName = (id) => id }: InsightNames,
): readonly FigureTable[] {
  const columns = [say('insights.count'), say('insights.credits')]
  const spent = [totals.count, totals.credits]
  return [
    {
      id: 'credits-by-action',
      title: say('insights.byAction'),
      rowHeader: say('insights.action'),
      columns,
      rows: byAction.map(({ action, name, count, credits }) => ({
        key: action,
        label: name,
        figures: [count, credits],
        filters: { action },
      })),
      totals: spent,
    },
    {
      id: 'credits-by-site',
      title: say('insights.bySite'),
      rowHeader: say('insights.site'),
      columns,
      rows: bySite.map(({ bucket, siteId, count, credits }) => ({
        key: bucket === 'site' ? `site ${siteId}` : bucket,
        label: bucket === 'site' ? siteName(siteId ?? '') : say(`insights.site.${bucket}`),
        figures: [count, credits],
        ...(siteId !== null && { filters: { siteId } }),
      })),
      totals: spent,
    },
    {
      id: 'credits-by-image-quality',
      title: say('insights.byImageQuality'),
      rowHeader: say('insights.quality'),
      columns: [say('insights.images'), say('insights.credits')],
      rows: byImageQuality.map(({ quality, images, credits }) => ({
        key: quality,
        label: say(`insights.quality.${quality}`),
        figures: [images, credits],
        isRest: quality === 'no_images',
      })),
      totals: [totals.images, totals.credits],
    },
    {
      id: 'credits-by-automation',
      title: say('insights.byAutomation'),
      rowHeader: say('insights.automation'),
      columns,
      rows: byAutomation.map(({ automationId, count, credits }) => ({
        key: automationId === null ? 'none' : `automation ${automationId}`,
        label:
          automationId === null ? say('insights.automation.none') : automationName(automationId),
        figures: [count, credits],
        ...(automationId !== null && { filters: { kind: 'run_changed' } }),
      })),
      totals: spent,
    },
  ]
}
