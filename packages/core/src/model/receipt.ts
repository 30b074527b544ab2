import * as z from 'zod'
import { balanceSchema } from './account.ts'
import { amountSchema } from './amount.ts'

export const receiptSchema = z.strictObject({
  charged: amountSchema,
  released: amountSchema,
  reason: z.enum(['charged', 'drawn', 'settled', 'settled_at_reserved', 'failed', 'cancelled']),
  credits: balanceSchema,
})

/** What happened to the money: credits taken, credits given back, and the balance after. */
export type Receipt = Readonly<z.infer<typeof receiptSchema>>
