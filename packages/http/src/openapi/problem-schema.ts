import { errorCodes } from '@igny8/credits-core'
import { decisionSchema } from '@igny8/credits-core/schemas'
import * as z from 'zod'

/** The schema of `Problem`, for the document. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(errorCodes),
  userMessage: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  retryable: z.boolean(),
  charged: z.enum(['no', 'yes', 'pending']),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })),
  decision: decisionSchema.optional(),
})
