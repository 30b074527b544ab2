import * as z from 'zod'
import { positiveAmountSchema } from './amount.ts'
import { limitNameSchema } from './limit.ts'

export const limitRequestSchema = z.strictObject({
  limit: limitNameSchema,
  count: positiveAmountSchema,
})

/** Slots of one limit that the work needs. */
export type LimitRequest = Readonly<z.infer<typeof limitRequestSchema>>
