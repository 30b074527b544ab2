import type { ActivityKind, DecisionCode, Level, LimitName, RemedyKind } from '@igny8/credits-core'

/** The parts of the usage page. */
export type UsageTab = 'overview' | 'limits' | 'insights' | 'activity'

/** The last 7, 30 or 90 days. */
export type PeriodDays = 7 | 30 | 90

/** What of the activity is shown; what is left out does not narrow it. */
export interface ActivityFilters {
  readonly siteId?: string | undefined
  readonly action?: string | undefined
  /** Who did it, by the name that the host gave. */
  readonly actor?: string | undefined
  readonly kind?: ActivityKind | undefined
  readonly days?: PeriodDays | undefined
}

/** Where a person wants to go; the host knows the address. */
export type Destination =
  | { readonly page: 'limit'; readonly limit: LimitName }
  | { readonly page: 'credits'; readonly credits: number | null }
  | { readonly page: 'contact' }
  | {
      readonly page: 'usage'
      readonly tab: UsageTab
      readonly days: PeriodDays
      /** Of the activity log; absent where they narrow nothing. */
      readonly filters?: ActivityFilters
    }
  | { readonly page: 'plans' }
  | { readonly page: 'keyword_library' }

/** A wish to change the plan: which one would do, and what made them ask. */
export interface UpgradeIntent {
  readonly planId: string | null
  readonly limit: LimitName | null
}

/** What a host may want to measure. */
export type CreditsEvent =
  | { readonly type: 'limit_crossed'; readonly limit: LimitName; readonly level: Level }
  | {
      readonly type: 'upgrade_chosen'
      readonly planId: string | null
      readonly limit: LimitName | null
    }
  | { readonly type: 'remedy_chosen'; readonly kind: RemedyKind }
  | { readonly type: 'blocked_click'; readonly code: DecisionCode }
