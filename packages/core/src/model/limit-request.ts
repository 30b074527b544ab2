import * as z from 'zod'
import { positiveAmountSchema } from './amount.ts'
import { limitNameSchema } from './limit.ts'

/** Slots of one limit that the work needs. */
export const limitRequestSchema = z.strictObject({
  limit: limitNameSchema,
  count: positiveAmountSchema,
})

export type LimitRequest = Readonly<z.infer<typeof limitRequestSchema>>
