import { countOfLimit } from './limit-words-en.ts'
import type { With, Words } from './sentence.ts'

/** What happened, by the activity's kind. */
export const activityWordsEn = {
  'activity.charged': '{action}',
  'activity.returned.failed': 'Work that failed. Nothing was charged.',
  'activity.returned.failed_in_part': 'Work that failed. Only what was done before is charged.',
  'activity.returned.cancelled': 'Work that was cancelled. Nothing was charged.',
  'activity.returned.cancelled_in_part':
    'Work that was cancelled. Only what was done before is charged.',
  'activity.returned.expired': 'Work that took too long. Nothing was charged.',
  'activity.returned.expired_in_part':
    'Work that took too long. Only what was done before is charged.',
  'activity.denied': 'Not started.',
  'activity.denied.insufficient_credits': 'Not started: not enough credits.',
  'activity.denied.plan_limit_reached': 'Not started: a limit of the plan was reached.',
  'activity.denied.monthly_limit_reached': 'Not started: this month’s limit was reached.',
  'activity.denied.not_in_plan': 'Not started: not in the plan.',
  'activity.denied.plan_inactive': 'Not started: the plan was not active.',
  'activity.credits_added.plan': 'Credits of the plan for this month',
  'activity.credits_added.bonus': 'Bonus credits',
  'activity.credits_added.purchase': 'Credits bought',
  'activity.credits_added.adjustment': 'Credits adjusted',
  'activity.credits_expired': 'Unused credits ended',
  'activity.slots_taken': (params: With<'limit' | 'count'>, format) =>
    `${countOfLimit(params.limit, params.count, format)} added`,
  'activity.slots_held': (params: With<'limit' | 'count'>, format) =>
    `${countOfLimit(params.limit, params.count, format)} on hold`,
  'activity.queries_used': (params: With<'limit' | 'count'>, format) =>
    `${countOfLimit(params.limit, params.count, format)} used`,
  'activity.slots_freed': (params: With<'limit' | 'count'>, format) =>
    `${countOfLimit(params.limit, params.count, format)} removed`,
  'activity.run.started': 'Automation started',
  'activity.run.resumed': 'Automation resumed',
  'activity.run.finished': 'Automation finished',
  'activity.plan_changed': 'Plan: {plan}',
} as const satisfies Words
