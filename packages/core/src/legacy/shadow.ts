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

/**
 * Runs both models over the same work and reports what both say; the old one still decides. Returns
 * its verdict, and never fails because of the new one.
 */
export async function runInShadow(
  credits: Pick<Credits, 'check'>,
  { account, ...work }: InAccount & WorkRequest,
  options: ShadowOptions & { readonly report: (report: ShadowReport) => void },
): Promise<LegacyVerdict> {
  let decision: Decision
  try {
    decision = await credits.check({ account, ...work })
  } catch (error) {
    const old = legacyVerdict(work, options)
    options.report({ outcome: 'new_failed', old, error })
    return old
  }
  const comparison = compareWithLegacy(work, decision, options)
  options.report(comparison)
  return comparison.old
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
