import { cycleAt } from '../flow/cycle.ts'
import type { LegacyFinding, LegacyRow } from './finding.ts'
import {
  droppedAccountColumns,
  type LegacyAccountColumns,
  legacyAccountColumns,
} from './legacy-columns.ts'
import type { LegacyHoldings } from './legacy-holdings.ts'
import { type LegacyOptions, legacyStatuses } from './legacy-options.ts'
import { moveLegacyKeywords } from './move-keywords.ts'
import type { MovedPlans } from './move-plans.ts'
import { moveLegacySlots } from './move-slots.ts'
import { type OpenedAccount, type Opening, openLegacyAccount } from './open-account.ts'
import { readInstant } from './read-instant.ts'
import { readWhole, toNumber } from './read-number.ts'
import { readStatus, toId } from './read-text.ts'
import { isAbsent, type Reading } from './reading.ts'
import { notOurs, openRowReport, type RowReport } from './row-report.ts'

/** An old account as it is from now on. */
export interface MovedAccount {
  /** `null` where the row has no usable id; the findings say so. */
  readonly opened: OpenedAccount | null
  readonly findings: readonly LegacyFinding[]
}

/**
 * Makes a function that turns old account rows into new accounts, one at a time, so that a host can
 * stream them. It tells what became of every value, and opens no account twice.
 */
export function legacyAccountMover(
  plans: MovedPlans,
  options: LegacyOptions,
): (row: LegacyRow, holdings?: LegacyHoldings) => MovedAccount {
  const columns = { ...legacyAccountColumns, ...options.accountColumns }
  const opened = new Set<string>()

  return (row, holdings = {}) => {
    const owner = row[columns.id]
    const report = openRowReport('account', owner, row)
    const account = toId(owner)
    if (account === undefined || opened.has(account)) {
      const what = account === undefined ? 'its id cannot be one' : 'another row has its id'
      const why = `No account was opened: ${what}.`
      return {
        opened: null,
        findings: [...report.end('unusable', why), ...refuse(owner, holdings, why)],
      }
    }
    opened.add(account)
    report.tell(columns.id, owner === account ? 'kept' : 'became', 'The account is known by it.', {
      field: 'account',
      value: account,
    })
    const read = readAccount(row, report, columns, plans, options)
    const sites = moveLegacySlots('sites', owner, holdings.sites ?? [])
    const users = moveLegacySlots('users', owner, holdings.users ?? [])
    const keywords = moveLegacyKeywords(owner, holdings.keywords ?? [], options.country ?? 'us')
    const findings = [
      ...report.end('not_ours', notOurs),
      ...sites.findings,
      ...users.findings,
      ...keywords.findings,
    ]
    const opening = { ...read, sites: sites.names, users: users.names, keywords: keywords.keywords }
    return {
      opened: openLegacyAccount({ ...opening, account }, plans.catalogue, options.now),
      findings,
    }
  }
}

function readAccount(
  row: LegacyRow,
  report: RowReport,
  columns: LegacyAccountColumns,
  { planIds }: MovedPlans,
  { now, statuses = legacyStatuses, fallbackPlanId }: LegacyOptions,
): Pick<Opening, 'planId' | 'status' | 'anchor' | 'credits' | 'ahrefsQueries'> {
  const anchor = report.take(columns.periodStart, 'cycleAnchor', (value) => readInstant(value, now))
  if (Object.hasOwn(row, columns.periodEnd)) {
    report.tell(columns.periodEnd, 'dropped', 'Cycles are counted from the anchor.')
  }
  for (const column of droppedAccountColumns) {
    if (Object.hasOwn(row, column)) report.tell(column, 'dropped', 'Credits do its work.')
  }
  return {
    anchor,
    planId: report.take(columns.plan, 'planId', (value) =>
      readPlanId(value, planIds, fallbackPlanId),
    ),
    status: report.take(columns.status, 'status', (value) => readStatus(value, statuses)),
    credits: report.take(columns.credits, 'credits', readCredits),
    ahrefsQueries: report.take(columns.ahrefsQueries, 'used.ahrefsQueries', (value) =>
      readQueries(value, cycleAt(anchor, now)),
    ),
  }
}

function readPlanId(
  value: unknown,
  planIds: ReadonlyMap<string, string>,
  fallbackPlanId: string,
): Reading<string> {
  const planId = planIds.get(toId(value) ?? '')
  if (planId === undefined) {
    const why = isAbsent(value) ? 'It names no plan.' : 'There is no such plan.'
    return { value: fallbackPlanId, fate: 'unusable', why: `${why} It gets the fallback plan.` }
  }
  return { value: planId, fate: planId === value ? 'kept' : 'became', why: 'The plan it named.' }
}

function readCredits(value: unknown): Reading<number> {
  const debt = toNumber(value) ?? 0
  if (debt >= 0) return readWhole(value, 0)
  const why = 'A debt: a balance is never below 0, so the host has to collect it.'
  return { value: 0, fate: 'no_successor', why }
}

function readQueries(value: unknown, cycle: number): Reading<number> {
  const reading = readWhole(value, 0)
  if (reading.value === 0 || cycle <= 0) return reading
  return { value: 0, fate: 'became', why: 'They were used in a cycle that has ended.' }
}

function refuse(owner: unknown, holdings: LegacyHoldings, why: string): readonly LegacyFinding[] {
  const lost = (table: LegacyFinding['table'], column: string, values: readonly unknown[] = []) =>
    values.map((value): LegacyFinding => {
      return { table, owner, column, value, fate: 'unusable', successor: null, why }
    })
  return [
    ...lost('site', 'id', holdings.sites),
    ...lost('user', 'id', holdings.users),
    ...lost('keyword', 'keyword', holdings.keywords),
  ]
}
