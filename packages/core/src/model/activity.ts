import * as z from 'zod'
import { activityKinds } from '../flow/activity-kinds.ts'
import { amountSchema } from './amount.ts'
import { contextSchema } from './context.ts'
import { messageSchema } from './message.ts'
import { pageRequestSchema } from './page.ts'
import { idSchema, textSchema } from './text.ts'
import { instantSchema } from './time.ts'

export const activitySchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(activityKinds),
  credits: z.int(),
  action: z.string().nullable(),
  limit: z.string().nullable(),
  count: amountSchema,
  context: contextSchema,
  message: messageSchema,
})

export const activityPageSchema = z.strictObject({
  activities: z.array(activitySchema),
  nextCursor: z.string().nullable(),
})

export const activityRequestSchema = pageRequestSchema.extend({
  kind: z.enum(activityKinds).optional(),
  action: idSchema.optional(),
  siteId: idSchema.optional(),
  actor: textSchema(200).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
})

/** What an activity is about. */
export type ActivityKind = (typeof activityKinds)[number]

/** One finished, failed or denied action, in plain words. `credits` is what it took (−) or gave (+). */
export type Activity = Readonly<z.infer<typeof activitySchema>>

/** Activities, newest first; `nextCursor` is `null` on the last page. */
export type ActivityPage = Readonly<z.infer<typeof activityPageSchema>>

/** Which page of the activity; what is left out does not narrow it. `from` is in it, `to` is not. */
export type ActivityRequest = Readonly<z.infer<typeof activityRequestSchema>>
