import type { Standing, WorkRequest } from '@igny8/credits-core'

/** One way to decide whether an account may do the work now. */
export interface Contender {
  readonly name: string
  /** How many times as fast as this ours shall be, where that is promised. */
  readonly target?: number
  /** Does everything that a host does once for an account. */
  open(standing: Standing): Question
}

export interface Question {
  /** Decides. */
  ask(): unknown
  /** What an answer says. */
  allows(answer: unknown): boolean
}

/** One article and room for its keywords: one action, one limit. */
export const work: WorkRequest = {
  actions: [{ action: 'content_generation', words: 1_500 }],
  limits: [{ limit: 'keywords', count: 5 }],
}
/** Credits that the work can cost. */
export const workCredits = 180
/** Keywords that the work adds. */
export const workSlots = 5
