import { countOfLimit } from './limit-words-en.ts'
import type { Format, Param, With, Words } from './sentence.ts'

function countOrUnlimited(limit: string, value: Param, format: Format): string {
  if (value !== null) return countOfLimit(limit, value, format).replace(/seat/, 'user')
  return `unlimited ${countOfLimit(limit, 2, format)
    .replace(/^\S+\s/, '')
    .replace(/seat/, 'user')}`
}

/** What the plan and its alternatives are, without a word about use. */
export const planWordsEn = {
  'plan.compareTitle': 'Compare plans',
  'plan.billingTitle': 'Plans and billing',
  'plan.price': (params: With<'cents' | 'currency'>, format) =>
    format.money(params.cents, params.currency),
  'plan.perMonth': '/ month',
  'plan.summary': (params: With<'articles' | 'sites' | 'users'>, format) =>
    [
      format.count(params.articles, 'article', 'articles'),
      countOrUnlimited('sites', params.sites ?? null, format),
      countOrUnlimited('users', params.users ?? null, format),
    ].join(' • '),
  'plan.renews': (params: With<'at'>, format) => `Renews ${format.date(params.at)}`,
  'plan.ends': (params: With<'at'>, format) => `Ends ${format.date(params.at)}`,
  'plan.newCredits': (params: With<'at'>, format) => `New credits on ${format.date(params.at)}`,
  'plan.status.past_due': 'Payment is overdue. Update it to keep your plan.',
  'plan.status.inactive': 'Your plan is not active. Nothing new can be started.',
  'plan.trialUntil': (params: With<'at'>, format) => `Trial until ${format.date(params.at)}`,
  'plan.change': 'Compare plans',
  'plan.failed': 'We couldn’t load your plan.',
  'plan.compareFailed': 'We couldn’t load the plans.',
  'plan.notAffected': 'Nothing about your plan has changed.',
  'plan.loading': 'Loading your plan',
  'plan.credits': 'Credits a month',
  'plan.articles': 'Articles a month',
  'plan.unlimited': 'Unlimited',
  'plan.none': 'None',
  'plan.current': 'Current plan',
  'plan.choose': 'Choose {plan}',
  'plan.suggested': 'Cheapest that fits',
  'plan.over': 'Moving to {plan} would leave you over its limits: {list}.',
  'plan.over.one': (params: With<'limit' | 'over'>, format) =>
    `${countOfLimit(params.limit, params.over, format)} too many`,
  'plan.over.kept': 'Everything keeps working, but you can’t add more until you’re back under.',
  'plan.over.confirm': 'Move to {plan} anyway',
  'plan.over.cancel': 'Keep your plan',
} as const satisfies Words
