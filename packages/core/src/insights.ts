// What credits were spent on

export {
  type ActionGroup,
  type ChargeGroups,
  type GroupedEntry,
  groupCharges,
  type WhichPeriod,
} from './flow/charge-groups.ts'
export { type InsightsOptions, insights } from './flow/insights.ts'
export { type InsightsPeriod, insightsPeriod } from './flow/insights-period.ts'
export { maxPeriodDays, periodDays } from './flow/period-days.ts'
export { isTimeZone, openTimeZone, startOfLastDays, type TimeZone } from './flow/time-zone.ts'

// When they run out, and which plan fits

export { forecast } from './flow/forecast.ts'
export { pastDays, type UseEntry } from './flow/past-use.ts'
export { planFitSince, type WorkEntry } from './flow/past-work.ts'
export { planFit } from './flow/plan-fit.ts'

// How good estimates are

export { estimateAccuracy } from './flow/estimate-accuracy.ts'
export { measureHistory } from './flow/measure-history.ts'
export { type MeasuredEntry, maxMeasuredCharges, measuredSince } from './flow/measured-charge.ts'

// Which moment deserves a prompt

export { choosePrompt, type PromptInput, rememberPrompt } from './flow/choose-prompt.ts'
export type {
  Prompt,
  PromptMoment,
  PromptRecord,
  PromptSize,
  PromptSubject,
  PromptThreshold,
  WayOut,
} from './flow/prompt.ts'

// The activity: its kinds, and as a file

export { type ActivityCsv, activityCsv } from './flow/activity-csv.ts'
export { activityKinds } from './flow/activity-kinds.ts'
export { type CsvCell, csvLine } from './flow/csv-line.ts'
