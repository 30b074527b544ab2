import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { contextSchema } from './context.ts'

export const chargeRequestSchema = z.strictObject({
  actions: z.array(actionRequestSchema).min(1).max(100),
  context: contextSchema.optional(),
})

/** Work that is done: checked and charged in one step. */
export type ChargeRequest = Readonly<z.infer<typeof chargeRequestSchema>>
