'use client'

export { ActivityLog, type ActivityLogProps } from './components/activity-log/activity-log.tsx'
export {
  AutomationPrecheck,
  type AutomationPrecheckProps,
} from './components/automation-precheck/automation-precheck.tsx'
export type { NextRun } from './components/automation-precheck/next-run.tsx'
export {
  AutomationRun,
  type AutomationRunProps,
} from './components/automation-run/automation-run.tsx'
export type { RunStepName } from './components/automation-run/stages-of.ts'
export type { CommonProps, HeadingLevel } from './components/common-props.ts'
export { CostButton, type CostButtonProps, sayCost } from './components/cost-button/cost-button.tsx'
export { CostEstimate, type CostEstimateProps } from './components/cost-estimate/cost-estimate.tsx'
export {
  CreditInsights,
  type CreditInsightsProps,
} from './components/credit-insights/credit-insights.tsx'
export { DenialNotice, type DenialNoticeProps } from './components/denial-notice/denial-notice.tsx'
export type { ReduceRemedy } from './components/denial-notice/remedy-choice.tsx'
export { EmptyState, type EmptyStateProps } from './components/empty-state/empty-state.tsx'
export { ErrorNotice, type ErrorNoticeProps } from './components/error-notice/error-notice.tsx'
export {
  KeywordResearchPanel,
  type KeywordResearchPanelProps,
  type ResearchWay,
} from './components/keyword-research-panel/keyword-research-panel.tsx'
export { KeywordTable, type KeywordTableProps } from './components/keyword-table/keyword-table.tsx'
export type {
  KeywordColumn,
  KeywordMark,
  KeywordSort,
  KeywordTableRow,
  SortableColumn,
} from './components/keyword-table/keyword-table-row.ts'
export {
  describeLimit,
  type LimitDescription,
  type LimitMeter,
} from './components/limit-bar/describe-limit.ts'
export {
  LimitBar,
  type LimitBarProps,
  type LimitBarSlot,
} from './components/limit-bar/limit-bar.tsx'
export {
  type LimitBarOptions,
  type LimitBarState,
  useLimitBar,
} from './components/limit-bar/use-limit-bar.ts'
export { LimitList, type LimitListProps } from './components/limit-list/limit-list.tsx'
export {
  PeriodSelector,
  type PeriodSelectorProps,
} from './components/period-selector/period-selector.tsx'
export type { PlanFacts } from './components/plan-summary/plan-facts.ts'
export { PlanSummary, type PlanSummaryProps } from './components/plan-summary/plan-summary.tsx'
export {
  PlansAndBilling,
  type PlansAndBillingProps,
} from './components/plans-and-billing/plans-and-billing.tsx'
export {
  QueryLimitBadge,
  type QueryLimitBadgeProps,
} from './components/query-limit-badge/query-limit-badge.tsx'
export { Skeleton, type SkeletonProps } from './components/skeleton/skeleton.tsx'
export { StaleBadge, type StaleBadgeProps } from './components/stale-badge/stale-badge.tsx'
export { StatCards, type StatCardsProps } from './components/stat-cards/stat-cards.tsx'
export { type Stat, type StatId, useStatCards } from './components/stat-cards/use-stat-cards.ts'
export { browserMemory, type PromptMemory } from './components/upgrade-prompt/prompt-memory.ts'
export {
  UpgradePrompt,
  type UpgradePromptProps,
} from './components/upgrade-prompt/upgrade-prompt.tsx'
export {
  type UpgradePromptOptions,
  useUpgradePrompt,
} from './components/upgrade-prompt/use-upgrade-prompt.ts'
export { UsagePage, type UsagePageProps } from './components/usage-page/usage-page.tsx'
export { createKey } from './hooks/create-key.ts'
export type { LibraryView } from './hooks/keyword-queries.ts'
export { useAccount } from './hooks/use-account.ts'
export { type ActivityOptions, useActivity } from './hooks/use-activity.ts'
export { type ActivityFile, useActivityFile } from './hooks/use-activity-file.ts'
export { type AddKeywordsInput, useAddKeywords } from './hooks/use-add-keywords.ts'
export { useAutomationCost } from './hooks/use-automation-cost.ts'
export { useBalance } from './hooks/use-balance.ts'
export { useCheck } from './hooks/use-check.ts'
export { useEstimate } from './hooks/use-estimate.ts'
export { useForecast } from './hooks/use-forecast.ts'
export { useInsights } from './hooks/use-insights.ts'
export { useKeywordLibrary } from './hooks/use-keyword-library.ts'
export { type KeywordResearchInput, useKeywordResearch } from './hooks/use-keyword-research.ts'
export { useKeywords } from './hooks/use-keywords.ts'
export { useLibraryFilters } from './hooks/use-library-filters.ts'
export { useLimit } from './hooks/use-limit.ts'
export { useOnline } from './hooks/use-online.ts'
export { usePlanFit } from './hooks/use-plan-fit.ts'
export { usePlans } from './hooks/use-plans.ts'
export { useRefresh } from './hooks/use-refresh.ts'
export { useRemoveKeywords } from './hooks/use-remove-keywords.ts'
export { useRun } from './hooks/use-run.ts'
export {
  type CreditsContextValue,
  type InitialData,
  useCredits,
} from './provider/credits-context.ts'
export type {
  ActivityFilters,
  CreditsEvent,
  Destination,
  PeriodDays,
  UpgradeIntent,
  UsageTab,
} from './provider/credits-event.ts'
export { CreditsProvider, type CreditsProviderProps } from './provider/credits-provider.tsx'
export type { ButtonLook, ButtonSlotProps, LinkSlotProps, Slots } from './provider/slots.ts'
export { useSay, useSayMessage } from './provider/use-say.ts'
