import type { Decision } from '../model/decision.ts'
import type { RejectionCode } from './rejection.ts'

/** How a command ended: it was done, it was denied, or it made no sense in this state. */
export type Outcome =
  | { readonly type: 'done'; readonly value: unknown; readonly replayed?: true }
  | { readonly type: 'denied'; readonly decision: Decision; readonly replayed?: true }
  | {
      readonly type: 'rejected'
      readonly code: RejectionCode
      readonly params: Readonly<Record<string, string | number>>
    }
