import type { Account } from '../model/account.ts'
import type { Decision } from '../model/decision.ts'
import type { Forecast } from '../model/forecast.ts'
import type { Plan } from '../model/plan.ts'
import { explainPrompt } from './explain-prompt.ts'
import type { Prompt, PromptMoment, PromptRecord } from './prompt.ts'
import { promptMoments, type RaisedMoment } from './prompt-moments.ts'
import { dayMs } from './time-zone.ts'

/** After a prompt was dismissed, nothing about the same subject is raised for 7 days. */
const promptSnoozeMs = 7 * dayMs

/** An inline prompt or banner stays for a day at most: a reload does not swallow it unread. */
const promptShowingMs = dayMs

/** What is looked at to choose a prompt. */
export interface PromptInput {
  readonly account: Account
  /** The denial that the user's click has just met; `null` at every other time. */
  readonly blocked: Decision | null
  /** What the user has seen, from `rememberPrompt`. */
  readonly history: readonly PromptRecord[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** Plans to move to. */
  readonly plans: readonly Plan[]
  readonly forecast?: Forecast
}

/**
 * The one prompt that this moment deserves, or `null`. Near a limit it is inline, at or over it a
 * banner, and a dialog only where a click was blocked. Each is raised once for its subject and
 * threshold in a cycle, and nothing about a subject within 7 days of dismissing it. A blocked click
 * that raises nothing is still answered where it happened, by the denial itself.
 */
export function choosePrompt(input: PromptInput): Prompt | null {
  const { account, blocked, history, now } = input
  const moment = promptMoments(account, blocked).find((one) => isDue(one, history, now))
  return moment === undefined ? null : { ...moment, ...explainPrompt(moment, input) }
}

function isDue(moment: RaisedMoment, history: readonly PromptRecord[], now: number): boolean {
  const about = history.filter(({ subject }) => subject === moment.subject)
  if (about.some(({ dismissedAt }) => isWithin(dismissedAt, promptSnoozeMs, now))) return false
  const seen = about.filter((record) => isSameMoment(record, moment))
  if (seen.length === 0) return true
  return (
    moment.size !== 'dialog' &&
    seen.every(
      ({ shownAt, dismissedAt }) => dismissedAt === null && isWithin(shownAt, promptShowingMs, now),
    )
  )
}

/** The history after a prompt was shown or dismissed, without what no longer matters. */
export function rememberPrompt(
  history: readonly PromptRecord[],
  { subject, threshold, cycleStart }: PromptMoment,
  event: 'shown' | 'dismissed',
  now: number,
): readonly PromptRecord[] {
  const moment = { subject, threshold, cycleStart }
  const at = new Date(now).toISOString()
  const known = history.find((record) => isSameMoment(record, moment))
  const record = known ?? { ...moment, shownAt: at, dismissedAt: null }
  const others = history.filter(
    (one) => one !== known && isWithin(one.dismissedAt ?? one.shownAt, keptMs, now),
  )
  return [...others, event === 'dismissed' ? { ...record, dismissedAt: at } : record]
}

/** Longer than any cycle and snooze. */
const keptMs = 40 * dayMs

function isSameMoment(a: PromptMoment, b: PromptMoment): boolean {
  return a.subject === b.subject && a.threshold === b.threshold && a.cycleStart === b.cycleStart
}

function isWithin(instant: string | null, milliseconds: number, now: number): boolean {
  return instant !== null && now - Date.parse(instant) < milliseconds
}
