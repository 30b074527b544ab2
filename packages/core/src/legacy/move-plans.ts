import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { CreditsError } from '../credits-error.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'
import type { LegacyFinding, LegacyRow } from './finding.ts'
import { droppedPlanColumns, type LegacyPlanColumns, legacyPlanColumns } from './legacy-columns.ts'
import type { LegacyOptions } from './legacy-options.ts'
import { readCents, readLimit, readWhole } from './read-number.ts'
import { readName, slugOf, toId } from './read-text.ts'
import { type Reading, unusable } from './reading.ts'
import { notOurs, openRowReport, type RowReport } from './row-report.ts'

/** Ahrefs queries of a plan that never said a number. */
const defaultAhrefsQueries = 50

/** The old plans as the new model knows them. */
export interface MovedPlans {
  /** The catalogue of the options with these plans in it. */
  readonly catalogue: Catalogue
  /** New plan ids by the text of the old id. */
  readonly planIds: ReadonlyMap<string, string>
  readonly findings: readonly LegacyFinding[]
}

/**
 * Turns old plan rows into plans, and tells what became of every value. No row is lost: one whose id
 * or slug is taken becomes a plan with an id of its own. Throws `invalid_field` where none of them is
 * the fallback plan.
 */
export function moveLegacyPlans(rows: readonly LegacyRow[], options: LegacyOptions): MovedPlans {
  const plans = new Map<string, Plan>()
  const planIds = new Map<string, string>()
  const columns = { ...legacyPlanColumns, ...options.planColumns }
  const dearest = Math.max(0, ...rows.map((row) => readCents(row[columns.price]).value))
  const findings = rows.flatMap((row) => {
    const report = openRowReport('plan', row[columns.id], row)
    const taken = new Set(plans.keys())
    const plan = readPlan(row, report, columns, options, taken, dearest)
    plans.set(plan.id, plan)
    tellId(row, plan, report, columns, planIds)
    return report.end('not_ours', notOurs)
  })
  requireFallback(plans, options.fallbackPlanId)
  const catalogue = { ...(options.catalogue ?? defaultCatalogue), plans: [...plans.values()] }
  return { catalogue, planIds, findings }
}

function readPlan(
  row: LegacyRow,
  report: RowReport,
  columns: LegacyPlanColumns,
  options: LegacyOptions,
  taken: ReadonlySet<string>,
  dearest: number,
): Plan {
  const wished = slugOf(row[columns[options.planIdFrom ?? 'slug']]) ?? slugOf(row[columns.id])
  const id = freeId(wished ?? 'plan', taken)
  const limitOf = (column: string, field: string, fallback: number) => {
    const usual = column === columns.ahrefsQueries ? [] : options.unlimitedValues
    const unlimited = options.unlimitedValuesOf?.[column] ?? usual
    return report.take(column, field, (value) => readLimit(value, unlimited, fallback))
  }
  const plan: Plan = {
    id,
    name: report.take(columns.name, 'name', (value) => readName(value, id)),
    priceCents: report.take(columns.price, 'priceCents', (value) => readPrice(value, dearest)),
    currency: options.currency ?? 'USD',
    creditsPerCycle: report.take(columns.credits, 'creditsPerCycle', (value) =>
      readWhole(value, 0),
    ),
    limits: {
      sites: limitOf(columns.sites, 'limits.sites', 0),
      users: limitOf(columns.users, 'limits.users', 0),
      keywords: limitOf(columns.keywords, 'limits.keywords', 0),
      ahrefsQueries: limitOf(columns.ahrefsQueries, 'limits.ahrefsQueries', defaultAhrefsQueries),
    },
  }
  for (const column of droppedPlanColumns) {
    if (Object.hasOwn(row, column)) report.tell(column, 'dropped', 'Credits do its work.')
  }
  if (Object.hasOwn(row, columns.clusters)) {
    const why = 'Nothing limits clusters any more: keywords and credits bound them.'
    report.tell(columns.clusters, 'no_successor', why)
  }
  return plan
}

/** A plan whose price cannot be read is never cheaper than another. */
function readPrice(value: unknown, dearest: number): Reading<number> {
  const read = readCents(value)
  if (read.fate !== 'unusable' || dearest === 0) return read
  const why = read.why.replace(/\.$/, '')
  return unusable(dearest, `${why}; the plan costs as much as the dearest until you say otherwise.`)
}

/** The old id leads accounts to the new one; the slug may be what it is made of. */
function tellId(
  row: LegacyRow,
  { id }: Plan,
  report: RowReport,
  columns: LegacyPlanColumns,
  planIds: Map<string, string>,
): void {
  const successor = { field: 'id', value: id }
  const old = toId(row[columns.id])
  if (old === undefined) {
    report.tell(columns.id, 'unusable', 'No account can name this plan.', successor)
  } else if (planIds.has(old)) {
    const why = `Another plan has this id; accounts that name it get "${planIds.get(old)}".`
    report.tell(columns.id, 'unusable', why, successor)
  } else {
    planIds.set(old, id)
    const why = 'Accounts that named it name the new id.'
    report.tell(columns.id, row[columns.id] === id ? 'kept' : 'became', why, successor)
  }
  if (!Object.hasOwn(row, columns.slug) || columns.slug === columns.id) return
  const isKept = row[columns.slug] === id
  if (isKept) report.tell(columns.slug, 'kept', 'It is the id now.', successor)
  else report.tell(columns.slug, 'became', 'The plan is known by this id now.', successor)
}

function freeId(wished: string, taken: ReadonlySet<string>): string {
  let id = wished
  for (let number = 2; taken.has(id); number += 1) id = `${wished}-${number}`
  return id
}

function requireFallback(plans: ReadonlyMap<string, Plan>, fallbackPlanId: string): void {
  if (plans.has(fallbackPlanId)) return
  const known = [...plans.keys()].join(', ') || 'none'
  const message = `No old plan becomes "${fallbackPlanId}". Set fallbackPlanId to one of: ${known}.`
  throw new CreditsError('invalid_field', message, {
    errors: [{ pointer: '/fallbackPlanId', code: 'invalid_field', message }],
  })
}
