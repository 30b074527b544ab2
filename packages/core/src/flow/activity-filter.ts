import type { ActivityKind, ActivityRequest } from '../model/activity.ts'
import type { LedgerEntry, LedgerKind } from '../model/ledger-entry.ts'
import { isActivity } from './describe-activity.ts'

/** What of the ledger is asked for. Times are milliseconds since 1970; `null` asks for all. */
export interface ActivityFilter {
  readonly kinds: readonly LedgerKind[] | null
  readonly action: string | null
  readonly siteId: string | null
  /** Who did it, by the name that the host gave. */
  readonly actor: string | null
  /** The first instant that is in it. */
  readonly from: number | null
  /** The first instant that is not. */
  readonly to: number | null
  /** Whether an entry is an activity, and one that is asked for. */
  readonly matches: (entry: LedgerEntry) => boolean
}

/** The entries that become activities of a kind. */
const kindsOf: Readonly<Record<ActivityKind, readonly LedgerKind[]>> = {
  charged: ['charge'],
  returned: ['release'],
  denied: ['deny'],
  credits_added: ['grant', 'adjust'],
  credits_expired: ['expire'],
  slots_taken: ['claim'],
  slots_freed: ['unclaim'],
  plan_changed: ['plan'],
  run_changed: ['run'],
}

/** A request for activity as a filter of ledger entries, for a model in memory and for a database. */
export function activityFilter(request: ActivityRequest): ActivityFilter {
  const kinds = request.kind === undefined ? null : kindsOf[request.kind]
  const { action = null, siteId = null, actor = null } = request
  const from = request.from === undefined ? null : Date.parse(request.from)
  const to = request.to === undefined ? null : Date.parse(request.to)
  const matches = (entry: LedgerEntry) =>
    isActivity(entry) &&
    (kinds === null || kinds.includes(entry.kind)) &&
    (action === null || entry.action === action) &&
    (siteId === null || entry.context.siteId === siteId) &&
    (actor === null || entry.context.actor === actor) &&
    (from === null || entry.at >= from) &&
    (to === null || entry.at < to)
  return { kinds, action, siteId, actor, from, to, matches }
}
