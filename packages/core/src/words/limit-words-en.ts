import type { Format, Param, With, Words } from './sentence.ts'

const nouns: Record<string, readonly [one: string, other: string]> = {
  sites: ['site', 'sites'],
  users: ['seat', 'seats'],
  keywords: ['keyword', 'keywords'],
  ahrefsQueries: ['Ahrefs query', 'Ahrefs queries'],
}

/** "1 site", "1,000 keywords": a count of whatever the limit counts. */
export function countOfLimit(limit: Param, count: Param, format: Format): string {
  const [one, other] = nouns[String(limit)] ?? ['slot', 'slots']
  return format.count(count, one, other)
}

/** That every site is taken; what is only on hold is not said to be in use. */
export function allSites(limit: Param, held: Param, format: Format): string {
  const all = `${format.number(limit)} sites`
  if (held) return limit === 1 ? 'Your only site is on hold' : `All ${all} are used or on hold`
  return limit === 1 ? 'You’re using your only site' : `You’re using all ${all}`
}

/** That every seat is taken: an invite takes one too. */
export function allSeats(limit: Param, format: Format): string {
  return limit === 1 ? 'Your only seat is taken' : `All ${format.number(limit)} seats are taken`
}

export function allKeywords(held: Param): string {
  return `Your keyword list is full${held ? ' with what is on hold' : ''}`
}

/** The limits by name, and what is announced when one comes closer. */
export const crossingWordsEn = {
  'limit.name.sites': 'Sites',
  'limit.name.users': 'Team users',
  'limit.name.keywords': 'Keywords',
  'limit.name.ahrefsQueries': 'Ahrefs queries',

  'limit.crossed.near': '{name}: {remaining} left.',
  'limit.crossed.at': '{name}: none left.',
  'limit.crossed.over': '{name}: {over} over your plan.',
} as const satisfies Words

/** What bars and lists say about a limit. */
// A spread would stay in bundles that do not use it.
export const limitWordsEn = /* @__PURE__ */ Object.assign({}, crossingWordsEn, {
  'limit.used': '{used} of {limit} used',
  'limit.usedUnlimited': '{used} used',
  'limit.held': '{held} on hold',
  'limit.pending': '{pending} about to be added',
  'limit.left': '{remaining} left',
  'limit.noneLeft': 'None left',
  'limit.over': '{over} over',
  'limit.unlimited': 'Unlimited',
  'limit.notInPlan': 'Not in your plan',
  'limit.resets': (params: With<'resetsAt'>, format) => `Resets ${format.day(params.resetsAt)}`,
  'limit.fits': (params: With<'remaining' | 'pending'>, format) =>
    params.remaining === 0
      ? `None of these ${format.number(params.pending)} fit`
      : `${format.number(params.remaining)} of these ${format.number(params.pending)} fit`,
  'limit.getMore': 'Get more',
  'limit.getMoreOf': (params: With<'limit'>) => `Get more ${nouns[String(params.limit)]?.[1]}`,

  'limit.meter': (params: With<'used' | 'limit' | 'limitName' | 'left'>, format) =>
    `${format.number(params.used)} of ${countOfLimit(params.limitName, params.limit, format)} used, ${params.left}`,

  'limit.loading': 'Loading',
  'limit.failed': 'Couldn’t be loaded',
  'limit.tryAgain': 'Try again',
  'limits.title': 'Your limits',
  'limits.loadFailed': 'We couldn’t load your usage.',
  'limits.notAffected': 'Your plan and credits are not affected.',
} as const satisfies Words)
