import * as z from 'zod'
import { actionRequestSchema } from './action-request.ts'
import { amountSchema } from './amount.ts'
import { automationConfigSchema } from './automation.ts'
import { contextSchema } from './context.ts'
import { decisionSchema } from './decision.ts'
import { idSchema } from './text.ts'

export const startRunRequestSchema = z.strictObject({
  automation: automationConfigSchema,
  context: contextSchema.optional(),
})

export const stepRunRequestSchema = z.strictObject({
  step: idSchema,
  status: z.enum(['started', 'finished', 'failed']),
  actions: z.array(actionRequestSchema).max(100),
})

export const runStepSchema = z.strictObject({
  step: idSchema,
  status: z.enum(['started', 'finished', 'failed']),
  /** Credits set aside for it; 0 once it has ended. */
  held: amountSchema,
  charged: amountSchema,
  /** What it was started to do; empty once it has ended. */
  actions: z.array(actionRequestSchema),
})

/** What a run’s status can be. */
export const runStatuses = ['running', 'paused', 'expired', 'finished'] as const

export const runSchema = z.strictObject({
  id: z.string(),
  status: z.enum(runStatuses),
  /** Credits the gate asked for when it started. */
  required: amountSchema,
  /** Credits on hold for what is still to come. */
  held: amountSchema,
  charged: amountSchema,
  /** Credits that came back when it finished. */
  released: amountSchema,
  steps: z.array(runStepSchema),
  /** Why it paused; `null` unless it is paused. */
  pausedBy: decisionSchema.nullable(),
  automation: automationConfigSchema,
  context: contextSchema,
  startedAt: z.iso.datetime(),
})

/** An automation to start: checked and held as a whole before anything runs. */
export type StartRunRequest = Readonly<z.infer<typeof startRunRequestSchema>>

/**
 * One step of a run, by a name of the caller's. `started` sets credits aside for its actions or pauses
 * the run; `finished` charges what they really were, never more than was set aside; `failed` charges
 * nothing and the step may start again.
 */
export type StepRunRequest = Readonly<z.infer<typeof stepRunRequestSchema>>

/** One step of a run: what it does, what was set aside for it, and what it was charged. */
export type RunStep = Readonly<z.infer<typeof runStepSchema>>

/**
 * Where a run is. What nobody touches for 24 hours gives its credits back: a run that was under way
 * is then `expired`, and its next step holds them anew; `paused` stays so until its step can be paid.
 */
export type RunStatus = (typeof runStatuses)[number]

/** An automation run: one reservation, many steps. */
export type Run = Readonly<z.infer<typeof runSchema>>
