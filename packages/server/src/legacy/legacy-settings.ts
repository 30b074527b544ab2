import { readFileSync } from 'node:fs'
import { type LegacyOptions, legacyStatuses } from '@igny8/credits-core/legacy'
import { idSchema } from '@igny8/credits-core/schemas'
import * as z from 'zod'
import { SettingsError } from '../settings.ts'

/** A table, with its schema before a dot where it is not in the search path. */
const tableSchema = z.string().regex(/^[^.\s"]{1,63}(\.[^.\s"]{1,63})?$/)
const columnSchema = z.string().min(1).max(63)
const unlimitedSchema = z.array(z.union([z.number(), z.null()]))

const heldSchema = (table: string) =>
  z
    .strictObject({
      table: tableSchema.default(table),
      id: columnSchema.default('id'),
      /** The foreign key that says whose it is. */
      account: columnSchema.default('tenant_id'),
    })
    .nullable()

const keywordColumns = ['keyword', 'country', 'site_id', 'volume', 'difficulty', 'cpc', 'intent']

/** How the old tables are called and read. What is left out is as in IGNY8's own database. */
export const legacySettingsSchema = z.strictObject({
  plans: tableSchema.default('igny8_plans'),
  accounts: tableSchema.default('igny8_tenants'),
  /** `null`: there is no such table, and the new accounts open with none of them taken. */
  sites: heldSchema('igny8_sites').prefault({}),
  users: heldSchema('igny8_users').prefault({}),
  keywords: heldSchema('igny8_keywords')
    .unwrap()
    .extend({
      /** By what they are here: `{"volume": "search_volume"}`. Those not named keep their name. */
      columns: z.partialRecord(z.enum(keywordColumns), columnSchema).default({}),
    })
    .nullable()
    .prefault({}),
  planColumns: z.record(z.string(), columnSchema).default({}),
  accountColumns: z.record(z.string(), columnSchema).default({}),
  /** What a plan's limit says for "unlimited". Nothing is guessed. */
  unlimitedValues: unlimitedSchema,
  unlimitedValuesOf: z.record(z.string(), unlimitedSchema).default({}),
  /** The plan of accounts whose own is missing. */
  fallbackPlanId: idSchema,
  planIdFrom: z.enum(['slug', 'id']).default('slug'),
  currency: z.string().length(3).default('USD'),
  country: z.string().length(2).default('us'),
  statuses: z
    .record(z.string(), z.enum(['active', 'trialing', 'past_due', 'inactive']))
    .default({}),
})

export type LegacySettings = z.infer<typeof legacySettingsSchema>
export type HeldTable = NonNullable<LegacySettings['sites']>
export type KeywordTable = NonNullable<LegacySettings['keywords']>

/** Columns of the old keyword table by what they are called here. */
export function keywordColumnsOf({
  columns,
}: KeywordTable): readonly (readonly [string, string])[] {
  return keywordColumns.map((name) => [name, columns[name] ?? name])
}

/** Reads the file of `--settings`. Throws `SettingsError`, in one line. */
export function readLegacySettings(path: string): LegacySettings {
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new SettingsError(`${path} cannot be read: ${(cause as Error).message}`, { cause })
  }
  const result = legacySettingsSchema.safeParse(data)
  if (result.success) return result.data
  const said = result.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`)
  throw new SettingsError(`${path}: ${said.join('; ')}`)
}

/** The settings as core reads rows with them. */
export function legacyOptionsOf(settings: LegacySettings, now: number): LegacyOptions {
  const { unlimitedValues, unlimitedValuesOf, fallbackPlanId, planIdFrom, currency } = settings
  return {
    now,
    unlimitedValues,
    unlimitedValuesOf,
    fallbackPlanId,
    planIdFrom,
    currency,
    country: settings.country,
    statuses: { ...legacyStatuses, ...settings.statuses },
    planColumns: settings.planColumns,
    accountColumns: settings.accountColumns,
  }
}
