import { countOfLimit } from './limit-words-en.ts'
import type { With, Words } from './sentence.ts'

/** Which plans would have carried the account's work. How much it was stands where use is shown. */
export const planFitWordsEn = {
  'fit.title': 'Which plan fits',
  'fit.fits': 'Would have carried all of your work.',
  'fit.stop.credits': (params: With<'included' | 'at'>, format) =>
    `Its ${format.count(params.included, 'credit', 'credits')} a month would have run out on ${format.day(params.at)}.`,
  'fit.stop.limit': (params: With<'limit' | 'included' | 'at'>, format) =>
    `Has ${countOfLimit(params.limit, params.included, format)}; you needed more on ${format.day(params.at)}.`,
  'fit.stop.month': (params: With<'limit' | 'included' | 'at'>, format) =>
    `Has ${countOfLimit(params.limit, params.included, format)} a month; you needed more by ${format.day(params.at)}.`,
  'fit.stop.notInPlan': (params: With<'limit' | 'at'>, format) =>
    `Has no ${countOfLimit(params.limit, 0, format).replace(/^\S+\s/, '')}; you needed them on ${format.day(params.at)}.`,
  'fit.stay': '{plan} is the cheapest plan that carries your work.',
  'fit.downgrade': (params: With<'plan' | 'days' | 'savesCents' | 'currency'>, format) =>
    `${params.plan} would have carried your last ${format.count(params.days, 'day', 'days')}, for ${format.money(params.savesCents, params.currency)} less a month.`,
  'fit.upgrade': (params: With<'days' | 'plan'>, format) =>
    `Your last ${format.count(params.days, 'day', 'days')} needed ${params.plan}.`,
  'fit.none_fits': (params: With<'days'>, format) =>
    `No plan would have carried all of your last ${format.count(params.days, 'day', 'days')}.`,
  'fit.too_early': 'There is too little use yet to say which plan fits.',
} as const satisfies Words
