import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { Credits, InAccount } from '../credits.ts'
import type { Decision } from '../model/decision.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { type LegacyStanding, type LegacyVerdict, legacyCheck } from './legacy-check.ts'
import { type LegacyLimit, legacyLimits } from './legacy-limits.ts'
import type { LegacyOptions } from './legacy-options.ts'

/** The same request under both models. */
export interface Comparison {
  readonly outcome: 'both_allow' | 'both_deny' | 'only_old_allows' | 'only_new_allows'
  readonly old: LegacyVerdict
  readonly new: Decision
  /** Which limits, and what they say: for the person who decides about the switch. */
  readonly why: string
}

/** What a shadow saw: a comparison, or why the new model could not be asked. */
export type ShadowReport =
  | Comparison
  | { readonly outcome: 'new_failed'; readonly old: LegacyVerdict; readonly error: unknown }

export interface ShadowOptions
  extends Pick<LegacyOptions, 'unlimitedValues' | 'unlimitedValuesOf' | 'catalogue'> {
  readonly standing: LegacyStanding
  /** The old checks; all ten where they are left out. */
  readonly limits?: readonly LegacyLimit[]
  /**
   * Amounts that the work does not say, by the old limit's name: `clusters`, or `credits` at old
   * prices. Without it the old balance is held against the new price.
   */
  readonly amounts?: Readonly<Record<string, number>>
}

/** Holds the old verdict on some work against the new decision about it. */
export function compareWithLegacy(
  work: WorkRequest,
  decision: Decision,
  options: ShadowOptions,
): Comparison {
  const old = legacyVerdict(work, options, decision.asOf)
  return { outcome: outcomeOf(old, decision), old, new: decision, why: explain(old, decision) }
}

export interface RunInShadowOptions extends ShadowOptions {
  /** Told what both said. Nobody waits for it, and the work goes on where it fails. */
  readonly report: (report: ShadowReport) => unknown
  /** How long the new model may take; 2 seconds where it is left out. */
  readonly timeoutMs?: number
}

/**
 * Runs both models over the same work and reports what both say; the old one still decides. Returns
 * its verdict, and never fails or waits for long because of the new one or the report.
 */
export async function runInShadow(
  credits: Pick<Credits, 'check'>,
  { account, ...work }: InAccount & WorkRequest,
  { report, timeoutMs = 2_000, ...options }: RunInShadowOptions,
): Promise<LegacyVerdict> {
  const seen = await lookAt(work, options, () =>
    within(timeoutMs, credits.check({ account, ...work })),
  )
  const tell = async () => report(seen)
  tell().catch(() => {})
  return seen.old
}

async function lookAt(
  work: WorkRequest,
  options: ShadowOptions,
  check: () => Promise<Decision>,
): Promise<ShadowReport> {
  try {
    return compareWithLegacy(work, await check(), options)
  } catch (error) {
    return { outcome: 'new_failed', old: legacyVerdict(work, options), error }
  }
}

// Timers are in every runtime, but in no library that core is compiled against.
declare function setTimeout(ring: () => void, milliseconds: number): unknown
declare function clearTimeout(timer: unknown): void

function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const message = `The new model did not answer within ${milliseconds} ms.`
    const timer = setTimeout(() => reject(new Error(message)), milliseconds)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The newest price list, where no instant is known. */
const newest = '9999-12-31T23:59:59.999Z'

function legacyVerdict(
  work: WorkRequest,
  { standing, limits = legacyLimits, catalogue = defaultCatalogue, ...options }: ShadowOptions,
  asOf = newest,
): LegacyVerdict {
  const asked = { work, amounts: options.amounts ?? {}, prices: priceListAt(catalogue, asOf) }
  return legacyCheck(standing, asked, limits, options)
}

function outcomeOf(old: LegacyVerdict, decision: Decision): Comparison['outcome'] {
  if (old.allowed) return decision.allowed ? 'both_allow' : 'only_old_allows'
  return decision.allowed ? 'only_new_allows' : 'both_deny'
}

function explain(old: LegacyVerdict, decision: Decision): string {
  const oldSays = old.allowed
    ? 'Every old limit allows it.'
    : old.denials
        .map(
          ({ limit, max, used, requested }) =>
            `Old ${limit}: ${used} used + ${requested} asked is more than ${max}.`,
        )
        .join(' ')
  const unread = old.unread.length === 0 ? '' : ` Not understood: ${old.unread.join(', ')}.`
  return `${oldSays}${unread} New ${decision.code}: ${decision.message.text}`
}
