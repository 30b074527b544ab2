import { keywordDoors, siteDoors, userDoors } from '../catalogue/doors.ts'
import { actionName } from '../catalogue/find-action.ts'
import { findPlan } from '../catalogue/find-plan.ts'
import type { Activity, ActivityKind } from '../model/activity.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { MessageParams } from '../model/message.ts'
import { activityWordsEn } from '../words/activity-words-en.ts'
import { englishMessage } from '../words/english-message.ts'

type ActivityKey = keyof typeof activityWordsEn

/** A ledger entry in plain words, or `null` for bookkeeping that is nobody's activity. */
export function describeActivity(entry: LedgerEntry, catalogue: Catalogue): Activity | null {
  const said = sayEntry(entry, catalogue)
  if (said === null) return null
  return {
    id: `act_${entry.seq}`,
    at: new Date(entry.at).toISOString(),
    kind: said.kind,
    credits: entry.credits,
    action: entry.action,
    limit: entry.limit,
    count: Math.abs(said.count ?? entry.count),
    context: entry.context,
    message: englishMessage(activityWordsEn, said.key, said.params ?? {}),
  }
}

/** Kinds of ledger entries that never are an activity by themselves. */
export function isActivity(entry: Pick<LedgerEntry, 'kind' | 'note' | 'limit'>): boolean {
  if (entry.kind === 'hold') return false
  // Only a new cycle takes queries back.
  if (entry.kind === 'unclaim') return entry.limit !== 'ahrefsQueries'
  if (entry.kind === 'release') return entry.note !== 'settled'
  if (entry.kind === 'run') return Object.hasOwn(activityWordsEn, `activity.run.${entry.note}`)
  return true
}

interface Said {
  readonly kind: ActivityKind
  readonly key: ActivityKey
  readonly params?: MessageParams
  readonly count?: number
}

function sayEntry(entry: LedgerEntry, catalogue: Catalogue): Said | null {
  if (!isActivity(entry)) return null
  const name = actionName(catalogue, entry.action ?? '')
  switch (entry.kind) {
    case 'charge':
      return { kind: 'charged', key: 'activity.charged', params: { action: name } }
    case 'release':
      return {
        kind: 'returned',
        key: keyOr(`activity.returned.${entry.note}`, 'activity.returned.cancelled'),
      }
    case 'deny':
      return { kind: 'denied', key: keyOr(`activity.denied.${entry.note}`, 'activity.denied') }
    case 'grant':
    case 'adjust':
      return {
        kind: 'credits_added',
        key: keyOr(`activity.credits_added.${entry.note}`, 'activity.credits_added.bonus'),
      }
    case 'expire':
      return { kind: 'credits_expired', key: 'activity.credits_expired' }
    case 'claim':
      return sayClaim(entry)
    case 'unclaim':
      return {
        kind: 'slots_freed',
        key: 'activity.slots_freed',
        params: slotsOf(entry, entry.count),
      }
    case 'plan':
      return {
        kind: 'plan_changed',
        key: 'activity.plan_changed',
        params: { plan: findPlan(catalogue, entry.note ?? '')?.name ?? entry.note },
      }
    case 'run':
      return {
        kind: 'run_changed',
        key: keyOr(`activity.run.${entry.note}`, 'activity.run.started'),
      }
    case 'hold':
      return null
    default:
      return entry.kind satisfies never
  }
}

function sayClaim(entry: LedgerEntry): Said {
  if (entry.limit === 'ahrefsQueries') {
    return {
      kind: 'slots_taken',
      key: 'activity.queries_used',
      params: slotsOf(entry, entry.slots),
    }
  }
  const isKeywords = entry.limit === 'keywords'
  if (entry.slots === 0 && !isKeywords) {
    return { kind: 'slots_taken', key: 'activity.slots_held', params: throughDoor(entry, 1) }
  }
  return {
    kind: 'slots_taken',
    key: 'activity.slots_taken',
    params: throughDoor(entry, entry.slots),
    count: entry.slots,
  }
}

/** A claim notes the door that it came in by. */
function throughDoor(entry: LedgerEntry, count: number): MessageParams {
  const isDoor = [keywordDoors, siteDoors, userDoors].flat().some((door) => door === entry.note)
  return { ...slotsOf(entry, count), ...(isDoor && { door: entry.note }) }
}

function slotsOf(entry: LedgerEntry, count: number): MessageParams {
  return { limit: entry.limit, count: Math.abs(count) }
}

function keyOr(key: string, other: ActivityKey): ActivityKey {
  return Object.hasOwn(activityWordsEn, key) ? (key as ActivityKey) : other
}
