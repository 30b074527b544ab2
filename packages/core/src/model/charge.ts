import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { contextSchema } from './context.ts'

/** Work that is done: checked and charged in one step. */
export const chargeRequestSchema = z.strictObject({
  actions: z.array(actionRequestSchema).min(1).max(100),
  context: contextSchema.optional(),
})

export type ChargeRequest = Readonly<z.infer<typeof chargeRequestSchema>>
