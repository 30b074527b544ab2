// Leaving the old model: its rows and its limits, and what became of them

export type { LegacyFate, LegacyFinding, LegacyRow } from './finding.ts'
export {
  type LegacyAsked,
  type LegacyDenial,
  type LegacyStanding,
  type LegacyVerdict,
  legacyCheck,
} from './legacy-check.ts'
export {
  droppedAccountColumns,
  droppedPlanColumns,
  type LegacyAccountColumns,
  type LegacyPlanColumns,
  legacyAccountColumns,
  legacyPlanColumns,
} from './legacy-columns.ts'
export type { LegacyHoldings } from './legacy-holdings.ts'
export { type LegacyLimit, type LegacyMeasure, legacyLimits } from './legacy-limits.ts'
export { type LegacyOptions, legacyStatuses } from './legacy-options.ts'
export { legacyAccountMover, type MovedAccount } from './move-accounts.ts'
export { type MovedPlans, moveLegacyPlans } from './move-plans.ts'
export type { OpenedAccount } from './open-account.ts'
export {
  type Comparison,
  compareWithLegacy,
  type RunInShadowOptions,
  runInShadow,
  type ShadowOptions,
  type ShadowReport,
} from './shadow.ts'
