import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { InsightsPeriod } from './insights-period.ts'

/** The period asked for, or the one before it. */
export type WhichPeriod = 'now' | 'before'

/** Sums over the charges of one group: credits (≥ 0) and how many times something was done. */
interface Sums {
  readonly credits: number
  readonly count: number
}

interface Images {
  readonly basic: number
  readonly quality: number
  readonly premium: number
}

/** Charges of one action. With images, the group holds charges of equal images and credits only. */
export interface ActionGroup extends Sums {
  readonly period: WhichPeriod
  readonly action: string
  /** The images of each one of the charges; `null` where the charges name none. */
  readonly images: Images | null
  /** How many charges these are. */
  readonly charges: number
}

/**
 * The charges of a ledger in four groupings, each of which holds every charge once. Whatever made them,
 * this module from entries or a database with `grouping sets`, `insights` makes the same of them. The
 * same key may come more than once.
 */
export interface ChargeGroups {
  readonly bySite: readonly (Sums & {
    readonly period: WhichPeriod
    readonly siteId: string | null
  })[]
  readonly byAutomation: readonly (Sums & {
    readonly period: WhichPeriod
    readonly automationId: string | null
  })[]
  readonly byAction: readonly ActionGroup[]
  /** Of the period itself, by its place in `InsightsPeriod.days` and by action. */
  readonly byDay: readonly (Sums & { readonly day: number; readonly action: string })[]
}

/** What grouping reads of a ledger entry. */
export type GroupedEntry = Pick<
  LedgerEntry,
  'at' | 'kind' | 'credits' | 'action' | 'count' | 'images' | 'context'
>

/** Groups ledger entries, in any order; those that are no charge of either period are left out. */
export function groupCharges(
  entries: Iterable<GroupedEntry>,
  period: InsightsPeriod,
): ChargeGroups {
  const bySite = openGroups<ChargeGroups['bySite'][number]>()
  const byAutomation = openGroups<ChargeGroups['byAutomation'][number]>()
  const byAction = openGroups<ActionGroup>()
  const byDay = openGroups<ChargeGroups['byDay'][number]>()
  for (const entry of entries) {
    const which = periodOf(entry.at, period)
    if (entry.kind !== 'charge' || which === undefined) continue
    const sums = { credits: 0 - entry.credits, count: entry.count }
    const { siteId = null, automationId = null } = entry.context
    const action = entry.action ?? ''
    bySite.add(`${which} ${siteId ?? ''}`, { period: which, siteId, ...sums })
    byAutomation.add(`${which} ${automationId ?? ''}`, { period: which, automationId, ...sums })
    const group = { period: which, action, images: entry.images, charges: 1, ...sums }
    byAction.add(keyOfAction(group), group)
    if (which === 'before') continue
    const day = dayOf(entry.at, period)
    byDay.add(`${day} ${action}`, { day, action, ...sums })
  }
  return {
    bySite: bySite.all(),
    byAutomation: byAutomation.all(),
    byAction: byAction.all(),
    byDay: byDay.all(),
  }
}

/** Groups with the same key as one: images that nobody named are shared out over all of it. */
export function joinActions(groups: readonly ActionGroup[]): readonly ActionGroup[] {
  const joined = openGroups<ActionGroup>()
  for (const group of groups) joined.add(keyOfAction(group), group)
  return joined.all()
}

function keyOfAction({ period, action, images, credits, charges }: ActionGroup): string {
  if (images === null) return `${period} ${action}`
  const each = credits / charges
  return `${period} ${action} ${images.basic} ${images.quality} ${images.premium} ${each}`
}

function periodOf(at: number, { from, to, before }: InsightsPeriod): WhichPeriod | undefined {
  if (at >= from && at < to) return 'now'
  return at >= before.from && at < before.to ? 'before' : undefined
}

/** The place of the last day that has begun. */
function dayOf(at: number, { days }: InsightsPeriod): number {
  let low = 0
  let high = days.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((days[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Groups by key: sums add up, everything else is what they are grouped by. */
function openGroups<Group extends Sums & { readonly charges?: number }>() {
  const groups = new Map<string, Mutable<Group>>()
  return {
    add(key: string, group: Group) {
      const known = groups.get(key)
      if (known === undefined) {
        groups.set(key, { ...group })
        return
      }
      known.credits += group.credits
      known.count += group.count
      if (known.charges !== undefined) known.charges += group.charges ?? 0
    },
    all: (): readonly Group[] => [...groups.values()],
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
