import type { LimitName } from '../catalogue/limit-names.ts'
import type { Message } from '../model/message.ts'
import type { Remedy } from '../model/remedy.ts'

/** What a prompt is about. */
export type PromptSubject = 'credits' | LimitName

/** How far it has come; `blocked` is a click that was just denied. */
export type PromptThreshold = 'near' | 'at' | 'over' | 'blocked'

/** How loud it is. A dialog only ever answers a blocked click. */
export type PromptSize = 'inline' | 'banner' | 'dialog'

/** What a prompt is about; it is raised once for each of these. */
export interface PromptMoment {
  readonly subject: PromptSubject
  readonly threshold: PromptThreshold
  /** ISO start of the cycle it happened in. */
  readonly cycleStart: string
}

/** A prompt that the user has seen, as the host keeps it. ISO instants. */
export interface PromptRecord extends PromptMoment {
  readonly shownAt: string
  readonly dismissedAt: string | null
}

/** A way on that costs nothing. `remedy` is the decision's own, where it is one of those. */
export interface WayOut {
  readonly kind: 'reduce' | 'cheaper_option' | 'free_up' | 'wait' | 'browse_library' | 'not_now'
  readonly message: Message
  readonly remedy: Remedy | null
}

/** A prompt to show: what it says, a plan that would help, and always a way out that costs nothing. */
export interface Prompt extends PromptMoment {
  readonly size: PromptSize
  readonly title: Message
  readonly body: Message
  readonly upgrade: { readonly planId: string; readonly message: Message } | null
  readonly wayOut: WayOut
}
