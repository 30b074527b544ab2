import { allKeywords, allSeats, allSites, countOfLimit } from './limit-words-en.ts'
import type { Format, Param, With, Words } from './sentence.ts'

/** "10", or "as many as you like" where there is no limit. */
function orAny(value: Param, format: Format): string {
  return value === null ? 'as many as you like' : format.number(value)
}

/** What prompts say: a number, then a way out. */
export const promptWordsEn = {
  'prompt.near': (params: With<'subject' | 'left'>, format) =>
    `${countOfLimit(params.subject, params.left, format)} left`,
  'prompt.near.credits': (params: With<'left'>, format) =>
    `${format.count(params.left, 'credit', 'credits')} left`,
  'prompt.near.body': '{used} of {limit} used.',
  'prompt.near.body.month': (params: With<'used' | 'limit' | 'more' | 'resetsAt'>, format) =>
    `${format.number(params.used)} of ${format.number(params.limit)} used. You get ${format.number(params.more)} more on ${format.day(params.resetsAt)}.`,

  'prompt.at.sites': (params: With<'limit' | 'held'>, format) =>
    allSites(params.limit, params.held, format),
  'prompt.at.users': (params: With<'limit'>, format) => allSeats(params.limit, format),
  'prompt.at.keywords': (params: With<'held'>) => allKeywords(params.held),
  'prompt.at.ahrefsQueries': 'No Ahrefs queries left this month',
  'prompt.at.credits': 'No credits left',
  'prompt.over': (params: With<'subject' | 'over'>, format) =>
    `You’re ${countOfLimit(params.subject, params.over, format)} over your plan`,

  'prompt.body.sites': (params: With<'plan' | 'planLimit'>, format) =>
    `Remove a site or move to ${params.plan} for ${orAny(params.planLimit, format)}.`,
  'prompt.body.users': (params: With<'plan' | 'planLimit'>, format) =>
    `Remove someone or move to ${params.plan} for ${orAny(params.planLimit, format)}.`,
  'prompt.body.keywords': (params: With<'plan' | 'planLimit'>, format) =>
    `Remove keywords you don’t need, or move to ${params.plan} for ${orAny(params.planLimit, format)}.`,
  'prompt.body.move': (params: With<'plan' | 'planLimit'>, format) =>
    `Move to ${params.plan} for ${orAny(params.planLimit, format)}.`,
  'prompt.body.sites.noPlan': 'Remove a site to make room.',
  'prompt.body.users.noPlan': 'Remove someone to make room.',
  'prompt.body.keywords.noPlan': 'Remove keywords you don’t need to make room.',
  'prompt.body.ahrefsQueries': (params: With<'more' | 'resetsAt'>, format) =>
    `You get ${format.number(params.more)} more on ${format.day(params.resetsAt)}. Ready-made keywords are still free to browse.`,
  'prompt.body.credits': (params: With<'more' | 'resetsAt'>, format) =>
    `You get ${format.number(params.more)} more on ${format.day(params.resetsAt)}.`,
  'prompt.body.credits.none': 'Your plan brings no credits by itself.',
  'prompt.body.blocked': 'Nothing was charged.',
  'prompt.body.over': 'Everything keeps working. You can add again once you’re back under {limit}.',
  'prompt.body.over.noRoom': 'Everything keeps working. Your plan has no room for more.',
  'prompt.body.notInPlan': (params: With<'plan' | 'subject' | 'planLimit'>, format) =>
    `${params.plan} has ${countOfLimit(params.subject, params.planLimit, format)}.`,
  'prompt.body.notInPlan.any': '{plan} has as many as you like.',
  'prompt.body.notInPlan.noPlan': 'Everything else keeps working.',

  'prompt.upgrade': (params: With<'plan' | 'planLimit'>, format) =>
    `Move to ${params.plan} for ${orAny(params.planLimit, format)}`,
  'prompt.out.free_up.sites': 'Remove a site you don’t need',
  'prompt.out.free_up.users': 'Remove someone who needs no seat',
  'prompt.out.free_up.keywords': 'Remove keywords you don’t need',
  'prompt.out.browse_library': 'Browse ready-made keywords, free',
  'prompt.out.wait': (params: With<'resetsAt'>, format) =>
    `Wait until ${format.day(params.resetsAt)}`,
  'prompt.out.not_now': 'Not now',
} as const satisfies Words
