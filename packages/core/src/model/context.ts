import * as z from 'zod'
import { idSchema, textSchema } from './text.ts'

export const contextSchema = z.strictObject({
  siteId: idSchema.optional(),
  automationId: idSchema.optional(),
  runId: idSchema.optional(),
  actor: textSchema(200).optional(),
  label: textSchema(200).optional(),
})

/** Where the work belongs. Insights and the activity log are made of it. */
export type Context = Readonly<z.infer<typeof contextSchema>>
