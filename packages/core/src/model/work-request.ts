import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { limitRequestSchema } from './limit-request.ts'

export const workRequestSchema = z
  .strictObject({
    actions: z.array(actionRequestSchema).max(100).optional(),
    limits: z.array(limitRequestSchema).max(16).optional(),
  })
  .refine(
    (work) => (work.actions?.length ?? 0) + (work.limits?.length ?? 0) > 0,
    'Name at least one action or one limit.',
  )

/** Everything one piece of work needs: actions (→ credits) and limit slots, all or nothing. */
export type WorkRequest = Readonly<z.infer<typeof workRequestSchema>>

/** The same with both lists, empty where nothing of the kind is asked for. */
export type WholeWork = { readonly [Part in keyof WorkRequest]-?: NonNullable<WorkRequest[Part]> }
