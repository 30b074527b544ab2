import type { Decision } from '@igny8/credits-core'

/** An article of the host, from the first check to its text. */
export interface Article {
  readonly id: string
  readonly title: string
  readonly siteId: string | null
  readonly wordsAsked: number
  readonly startedAt: string
  readonly status: 'checking' | 'writing' | 'done' | 'failed' | 'denied'
  /** 0 to 1. */
  readonly progress: number
  readonly words: number
  readonly tokens: number
  readonly text: string
  /** Credits that were really charged; null while that is not known. */
  readonly charged: number | null
  readonly decision: Decision | null
  /** Why it failed, in plain words. */
  readonly reason: string | null
}

export function hasEnded({ status }: Article): boolean {
  return status === 'done' || status === 'failed' || status === 'denied'
}
