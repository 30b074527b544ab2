import * as z from 'zod'
import { idSchema, textSchema } from './text.ts'

/** Where the work belongs. Insights and the activity log are made of it. */
export const contextSchema = z.strictObject({
  siteId: idSchema.optional(),
  automationId: idSchema.optional(),
  runId: idSchema.optional(),
  actor: textSchema(200).optional(),
  label: textSchema(200).optional(),
})

export type Context = Readonly<z.infer<typeof contextSchema>>
