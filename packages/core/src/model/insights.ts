import * as z from 'zod'
import { maxPeriodDays, periodDays } from '../flow/period-days.ts'
import { dayMs, isTimeZone } from '../flow/time-zone.ts'
import { amountSchema } from './amount.ts'
import { messageSchema } from './message.ts'
import { idSchema } from './text.ts'
import { instantSchema } from './time.ts'

/** An IANA name, "Europe/Berlin". */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Use an IANA time zone, like "Europe/Berlin".')

export const insightsRequestSchema = z
  .strictObject({
    days: z
      .int()
      .meta({ enum: [...periodDays] })
      .refine((days) => periodDays.some((one) => one === days), 'Choose 7, 30 or 90 days.')
      .optional(),
    from: instantSchema.optional(),
    to: instantSchema.optional(),
    timeZone: timeZoneSchema.optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    message: 'Give both "from" and "to", or neither.',
    path: ['to'],
  })
  .refine(({ days, from }) => days === undefined || from === undefined, {
    message: 'Give either "days" or "from" and "to".',
    path: ['days'],
  })
  .refine(({ from, to }) => lengthMs(from, to) > 0, {
    message: '"to" must come after "from".',
    path: ['to'],
  })
  .refine(({ from, to }) => lengthMs(from, to) <= maxPeriodDays * dayMs, {
    message: `At most ${maxPeriodDays} days.`,
    path: ['to'],
  })

function lengthMs(from: string | undefined, to: string | undefined): number {
  return from === undefined || to === undefined ? dayMs : Date.parse(to) - Date.parse(from)
}

/** What was spent on something, how often it was done, and what the period before spent on it. */
const spent = { credits: amountSchema, count: amountSchema, creditsBefore: amountSchema }

const siteKeySchema = {
  /** `archived` is every site together that was given up, `unassigned` what belongs to no site. */
  bucket: z.enum(['site', 'archived', 'unassigned']),
  siteId: idSchema.nullable(),
}

export const siteInsightSchema = z.strictObject({ ...siteKeySchema, ...spent })

export const actionInsightSchema = z.strictObject({
  action: z.string(),
  name: z.string(),
  ...spent,
})

export const imageQualityInsightSchema = z.strictObject({
  quality: z.enum(['basic', 'quality', 'premium', 'no_images']),
  images: amountSchema,
  credits: amountSchema,
  creditsBefore: amountSchema,
})

export const automationInsightSchema = z.strictObject({
  automationId: idSchema.nullable(),
  ...spent,
})

export const dayInsightSchema = z.strictObject({
  day: z.iso.date(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  credits: amountSchema,
  actions: z.array(
    z.strictObject({ action: z.string(), credits: amountSchema, count: amountSchema }),
  ),
})

const totals = { credits: amountSchema, count: amountSchema, images: amountSchema }

export const periodComparisonSchema = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  ...totals,
  change: z.int(),
  percent: z.int().nullable(),
  byAction: z.array(z.strictObject({ action: z.string(), name: z.string(), change: z.int() })),
  bySite: z.array(z.strictObject({ ...siteKeySchema, change: z.int() })),
  message: messageSchema,
})

export const insightsSchema = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  timeZone: timeZoneSchema,
  totals: z.strictObject(totals),
  bySite: z.array(siteInsightSchema),
  byAction: z.array(actionInsightSchema),
  byImageQuality: z.array(imageQualityInsightSchema),
  byAutomation: z.array(automationInsightSchema),
  timeline: z.array(dayInsightSchema),
  comparison: periodComparisonSchema,
})

/**
 * Which period: the last 7, 30 (the default) or 90 days, today among them, or `from` (included) to
 * `to` (not included), at most 366 days. Days are those of `timeZone`, UTC where it is left out.
 */
export type InsightsRequest = Readonly<z.infer<typeof insightsRequestSchema>>

/** What one site took; `archived` sites together, and what belongs to no site. */
export type SiteInsight = Readonly<z.infer<typeof siteInsightSchema>>

/** What one action took. */
export type ActionInsight = Readonly<z.infer<typeof actionInsightSchema>>

/** `no_images` is everything that was not spent on images, so that the parts make the total. */
export type ImageQualityInsight = Readonly<z.infer<typeof imageQualityInsightSchema>>

/** `null` is what no automation did. */
export type AutomationInsight = Readonly<z.infer<typeof automationInsightSchema>>

/** One day, `[from, to)`; `day` is its date in the time zone asked for. */
export type DayInsight = Readonly<z.infer<typeof dayInsightSchema>>

/**
 * The period against the one before it, as far as this one has come. `percent` is `null` where
 * nothing was spent before. The contributors, at most two, moved most in the direction of the change.
 */
export type PeriodComparison = Readonly<z.infer<typeof periodComparisonSchema>>

/**
 * What credits were spent on, in `[from, to)`. Every breakdown's parts and the timeline's days sum to
 * `totals`. Parts stand in order of credits, most first; image qualities in their own order.
 */
export type Insights = Readonly<z.infer<typeof insightsSchema>>
