import { allKeywords, allSeats, allSites, countOfLimit } from './limit-words-en.ts'
import type { With, Words } from './sentence.ts'

/** Why something is allowed or denied, by the decision's code. */
export const decisionWordsEn = {
  'decision.ok': 'This can go ahead.',
  'decision.near_limit': (params: With<'limit' | 'remaining'>, format) =>
    `This can go ahead. ${countOfLimit(params.limit, params.remaining, format)} left after it.`,
  'decision.insufficient_credits':
    'Not enough credits: this needs {required}, you have {available}.',
  'decision.full.sites': (params: With<'value' | 'held'>, format) =>
    `${allSites(params.value, params.held, format)}.`,
  'decision.full.users': (params: With<'value'>, format) => `${allSeats(params.value, format)}.`,
  'decision.full.keywords': (params: With<'held'>) => `${allKeywords(params.held)}.`,
  'decision.full.ahrefsQueries': (params: With<'value' | 'resetsAt'>, format) =>
    `No Ahrefs queries left this month. You get ${format.number(params.value)} more on ${format.day(params.resetsAt)}. Ready-made keywords are still free to browse.`,
  'decision.short': (params: With<'remaining' | 'limit' | 'requested'>, format) =>
    `${format.number(params.remaining)} of these ${countOfLimit(params.limit, params.requested, format)} fit.`,
  'decision.over': (params: With<'limit' | 'over' | 'value'>, format) =>
    `You’re ${countOfLimit(params.limit, params.over, format)} over your plan. Everything keeps working; you can add again once you’re back under ${format.number(params.value)}.`,
  'decision.over.noRoom': (params: With<'limit' | 'over'>, format) =>
    `You’re ${countOfLimit(params.limit, params.over, format)} over your plan. Everything keeps working, but your plan has no room for more.`,
  'decision.not_in_plan.sites': 'Sites are not in your plan.',
  'decision.not_in_plan.users': 'Team users are not in your plan.',
  'decision.not_in_plan.keywords': 'Keywords are not in your plan.',
  'decision.not_in_plan.ahrefsQueries':
    'Live keyword research is not in your plan. Ready-made keywords are free to browse.',
  'decision.plan_inactive': 'Your plan is not active. Nothing new can start until it is.',
  'decision.unavailable': 'We can’t check this right now. Nothing was charged.',
} as const satisfies Words
