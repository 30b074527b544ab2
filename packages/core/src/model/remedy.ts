import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema } from './amount.ts'
import { automationConfigSchema } from './automation.ts'
import { limitRequestSchema } from './limit-request.ts'
import { messageSchema } from './message.ts'

const said = { message: messageSchema }

export const remedySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('upgrade'), planId: z.string(), ...said }),
  z.strictObject({ kind: z.literal('buy_credits'), credits: amountSchema, ...said }),
  z.strictObject({
    kind: z.literal('reduce'),
    actions: z.array(actionRequestSchema),
    limits: z.array(limitRequestSchema),
    /** Of a run that was denied: the smaller automation to start, which these actions are of. */
    automation: automationConfigSchema.optional(),
    ...said,
  }),
  z.strictObject({
    kind: z.literal('cheaper_option'),
    actions: z.array(actionRequestSchema),
    ...said,
  }),
  z.strictObject({
    kind: z.literal('free_up'),
    /** Slots to give back, of each limit that is short. */
    limits: z.array(limitRequestSchema),
    ...said,
  }),
  z.strictObject({ kind: z.literal('wait'), until: z.iso.datetime(), ...said }),
  z.strictObject({ kind: z.literal('contact'), ...said }),
])

/** Something the user can do about a denial, already verified to fix this very request. */
export type Remedy = Readonly<z.infer<typeof remedySchema>>

/** What kind of help a remedy is. */
export type RemedyKind = Remedy['kind']
