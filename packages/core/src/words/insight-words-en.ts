import type { Format, Param, With, Words } from './sentence.ts'

function periodBefore(days: Param, format: Format): string {
  return days === 1 ? 'day before' : `${format.count(days, 'day', 'days')} before`
}

/** What credit insights say. */
export const insightWordsEn = {
  'insights.title': 'Credit insights',
  'insights.bySite': 'By site',
  'insights.byAction': 'By action',
  'insights.byImageQuality': 'By image quality',
  'insights.byAutomation': 'By automation',
  'insights.timeline': 'Credits over time',
  'insights.asTable': 'View as table',
  'insights.asChart': 'View as chart',
  'insights.asCsv': 'Download CSV',
  'insights.asCsvOf': 'Download CSV: {name}',
  'insights.showAll': 'Show all {count}',
  'insights.showLess': 'Show fewer',
  'insights.week': 'Week from',
  'insights.chartTitle': (params: With<'days'>, format) =>
    `Credits used in the last ${format.count(params.days, 'day', 'days')}, by action`,
  'insights.chartLoading': 'Drawing the chart',
  'insights.total': 'Total',
  'insights.other': 'Other',
  'insights.credits': 'Credits',
  'insights.count': 'Times',
  'insights.images': 'Images',
  'insights.day': 'Day',
  'insights.site': 'Site',
  'insights.action': 'Action',
  'insights.quality': 'Quality',
  'insights.automation': 'Automation',
  'insights.site.archived': 'Archived sites',
  'insights.site.unassigned': 'No site',
  'insights.automation.none': 'Without automation',
  'insights.quality.basic': 'Basic',
  'insights.quality.quality': 'Quality',
  'insights.quality.premium': 'Premium',
  'insights.quality.no_images': 'Not images',
  'insights.imageShare':
    '{quality} images are {images}% of your images and {credits}% of image credits.',
  'insights.imageSaving': (params: With<'quality' | 'credits'>, format) =>
    `${params.quality} instead would have saved ${format.count(params.credits, 'credit', 'credits')}.`,
  'insights.imagesMade': '{basic} basic · {quality} quality · {premium} premium',
  'insights.change.more': (params: With<'percent' | 'days'>, format) =>
    `${format.number(params.percent)}% more than the ${periodBefore(params.days, format)}`,
  'insights.change.less': (params: With<'percent' | 'days'>, format) =>
    `${format.number(params.percent)}% less than the ${periodBefore(params.days, format)}`,
  'insights.change.same': (params: With<'days'>, format) =>
    `About the same as the ${periodBefore(params.days, format)}`,
  'insights.change.new': (params: With<'days'>, format) =>
    `Nothing was used in the ${periodBefore(params.days, format)}`,
  'insights.change.none': 'Nothing used yet',
  'insights.mostly.one': '{change}, mostly {first}',
  'insights.mostly.two': '{change}, mostly {first} and {second}',
  'insights.loading': 'Loading credit insights',
  'insights.empty': 'No credits used in this time',
  'insights.emptyHint': 'What you spend credits on will show up here.',
  'insights.failed': 'We couldn’t load your credit insights.',
  'insights.notAffected': 'Your plan and credits are not affected.',
} as const satisfies Words
