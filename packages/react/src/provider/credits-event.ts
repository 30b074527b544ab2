import type { DecisionCode, Level, LimitName, RemedyKind } from '@igny8/credits-core'

/** The parts of the usage page. */
export type UsageTab = 'overview' | 'limits' | 'insights' | 'activity'

/** The last 7, 30 or 90 days. */
export type PeriodDays = 7 | 30 | 90

/** Where a person wants to go; the host knows the address. */
export type Destination =
  | { readonly page: 'limit'; readonly limit: LimitName }
  | { readonly page: 'credits'; readonly credits: number | null }
  | { readonly page: 'contact' }
  | { readonly page: 'usage'; readonly tab: UsageTab; readonly days: PeriodDays }
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
