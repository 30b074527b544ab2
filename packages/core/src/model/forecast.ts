import * as z from 'zod'
import { amountSchema, limitValueSchema } from './amount.ts'
import { messageSchema } from './message.ts'

/** Why there is no date: a forecast is hidden where it would mislead or says nothing. */
export const forecastHiddenReasons = [
  'too_little_data',
  'resets_first',
  'no_use',
  'none_left',
  'far_away',
  'unlimited',
  'not_in_plan',
  'plan_inactive',
] as const

export const outlookSchema = z.strictObject({
  /** Credits or slots left now; `null` = unlimited. */
  remaining: limitValueSchema,
  /** Days of use that the pace is made of; at most 28. */
  daysOfData: amountSchema,
  /** Use in 24 hours, rounded: a quiet week's, the typical one's and a busy one's. */
  perDay: z.strictObject({ low: amountSchema, expected: amountSchema, high: amountSchema }),
  runsOut: z
    .strictObject({
      earliest: z.iso.datetime(),
      expected: z.iso.datetime(),
      /** `null` where it may also last. */
      latest: z.iso.datetime().nullable(),
    })
    .nullable(),
  hidden: z.enum(forecastHiddenReasons).nullable(),
  message: messageSchema.nullable(),
})

export const forecastSchema = z.strictObject({
  asOf: z.iso.datetime(),
  credits: outlookSchema,
  limits: z.strictObject({
    sites: outlookSchema,
    users: outlookSchema,
    keywords: outlookSchema,
    ahrefsQueries: outlookSchema,
  }),
})

/** Why a forecast says no date. */
export type ForecastHiddenReason = (typeof forecastHiddenReasons)[number]

/**
 * How long something lasts at the current pace. Either `runsOut` or `hidden` is `null`; the message
 * says the date and is `null` where it is hidden.
 */
export type Outlook = Readonly<z.infer<typeof outlookSchema>>

/** When credits and limits run out at the account's own pace. */
export type Forecast = Readonly<z.infer<typeof forecastSchema>>
