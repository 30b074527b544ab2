import { findAction } from '../catalogue/find-action.ts'
import { priceAction } from '../flow/price-action.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { PriceList } from '../model/catalogue.ts'
import type { WorkRequest } from '../model/work-request.ts'
import type { LegacyRow } from './finding.ts'
import type { LegacyLimit, LegacyMeasure } from './legacy-limits.ts'
import type { LegacyOptions } from './legacy-options.ts'
import { readLimit, readWhole } from './read-number.ts'

/** How an account stands in the old model: its rows, and what the host counted. */
export interface LegacyStanding {
  readonly plan: LegacyRow
  readonly account: LegacyRow
  /** Rows that are there now, by the limit's name: `sites`, `users`, `keywords`, `clusters`. */
  readonly counts: Readonly<Record<string, number>>
}

/** One old limit that is in the way. */
export interface LegacyDenial {
  readonly limit: string
  readonly max: number
  readonly used: number
  readonly requested: number
}

/** The answer of the old model. `unread`: limits that could not be understood, so not allowed. */
export interface LegacyVerdict {
  readonly allowed: boolean
  readonly denials: readonly LegacyDenial[]
  readonly unread: readonly string[]
}

/** What the old checks are given besides the work. */
export interface LegacyAsked {
  readonly work: WorkRequest
  /** Amounts that the work does not say, by the limit's name: `clusters`, or `credits` at old prices. */
  readonly amounts: Readonly<Record<string, number>>
  /** Fills in words and images that the work leaves out. */
  readonly prices: PriceList
}

/** Runs the old checks, each as `used + requested ≤ max`, over one piece of work. */
export function legacyCheck(
  standing: LegacyStanding,
  asked: LegacyAsked,
  limits: readonly LegacyLimit[],
  options: Pick<LegacyOptions, 'unlimitedValues' | 'unlimitedValuesOf'>,
): LegacyVerdict {
  const denials: LegacyDenial[] = []
  const unread: string[] = []
  for (const limit of limits) {
    const requested = amountOf(limit, asked)
    if (requested === 0) continue
    if (requested === undefined) {
      unread.push(limit.name)
      continue
    }
    const { max, used, isRead } = readStanding(limit, standing, options)
    if (!isRead) unread.push(limit.name)
    else if (max !== null && used + requested > max) {
      denials.push({ limit: limit.name, max, used, requested })
    }
  }
  return { allowed: denials.length + unread.length === 0, denials, unread }
}

function readStanding(
  limit: LegacyLimit,
  { plan, account, counts }: LegacyStanding,
  options: Pick<LegacyOptions, 'unlimitedValues' | 'unlimitedValuesOf'>,
): { max: number | null; used: number; isRead: boolean } {
  const counted = limit.usage === null
  const usage = readWhole(limit.usage === null ? counts[limit.name] : account[limit.usage], 0)
  // A column that is empty never counted anything; rows that nobody counted may be any number.
  const isUsageRead = usage.fate !== 'unusable' && !(counted && usage.fate === 'defaulted')
  if (limit.max === null) return { max: usage.value, used: 0, isRead: isUsageRead }
  const unlimited = options.unlimitedValuesOf?.[limit.max] ?? options.unlimitedValues
  const max = readLimit(plan[limit.max], unlimited, 0)
  const isRead = isUsageRead && ['kept', 'became'].includes(max.fate)
  return { max: max.value, used: usage.value, isRead }
}

/** What the work would take of a limit; `undefined` where it has no price. */
function amountOf(
  { name, measure }: LegacyLimit,
  { work, amounts, prices }: LegacyAsked,
): number | undefined {
  const told = Object.hasOwn(amounts, name) ? amounts[name] : undefined
  return told ?? measureWork(measure, work, prices)
}

function measureWork(
  measure: LegacyMeasure,
  work: WorkRequest,
  prices: PriceList,
): number | undefined {
  const actions = work.actions ?? []
  switch (measure.of) {
    case 'slots':
      return sum(work.limits ?? [], ({ limit, count }) => (limit === measure.limit ? count : 0))
    case 'times':
      return sum(actions, (action) => (action.action === measure.action ? timesOf(action) : 0))
    case 'words':
      return sum(actions, (action) =>
        action.action === measure.action ? timesOf(action) * wordsOf(action, prices) : 0,
      )
    case 'images':
      return sum(actions, (action) => {
        const images = action.images ?? findAction(prices, action.action)?.assumed?.images
        return timesOf(action) * sum(measure.qualities, (quality) => images?.[quality] ?? 0)
      })
    case 'credits':
      return priceOf(actions, prices)
    case 'told':
      return 0
    default:
      return measure satisfies never
  }
}

function priceOf(actions: readonly ActionRequest[], prices: PriceList): number | undefined {
  let credits = 0
  for (const action of actions) {
    const priced = findAction(prices, action.action)
    if (priced === undefined) return undefined
    try {
      credits += priceAction(priced, action)
    } catch {
      return undefined
    }
  }
  return credits
}

function timesOf(action: ActionRequest): number {
  return action.quantity ?? 1
}

function wordsOf(action: ActionRequest, prices: PriceList): number {
  return action.words ?? findAction(prices, action.action)?.assumed?.words ?? 0
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
