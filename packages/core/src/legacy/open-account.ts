import { findPlan } from '../catalogue/find-plan.ts'
import type { ClaimableLimitName } from '../catalogue/limit-names.ts'
import { addGrant } from '../flow/burn-down.ts'
import { cycleAt, cycleStart } from '../flow/cycle.ts'
import { newAccount } from '../flow/put-account.ts'
import type { AccountStatus } from '../model/account.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import type { GrantState } from '../state/account-state.ts'
import { type ClaimState, claimKey } from '../state/claim-state.ts'
import { closeDraft, type Draft, nextSeq, openDraft, record } from '../state/draft.ts'
import type { KeywordState } from '../state/keyword-state.ts'
import { addUsed } from '../state/slots.ts'
import { emptyState, type State } from '../state/state.ts'
import type { MovedKeyword } from './move-keywords.ts'

/** What an account brings over from the old model. Times are milliseconds since 1970. */
export interface Opening {
  readonly account: string
  readonly planId: string
  readonly status: AccountStatus
  readonly anchor: number
  /** The balance. Up to the plan's credits it ends with the cycle; what is above that stays. */
  readonly credits: number
  /** Used in the cycle that is open. */
  readonly ahrefsQueries: number
  readonly sites: readonly string[]
  readonly users: readonly string[]
  readonly keywords: readonly MovedKeyword[]
}

/** A new account with its books: the ledger entries add up to the state. */
export interface OpenedAccount {
  readonly account: string
  readonly state: State
  readonly entries: readonly LedgerEntry[]
}

/**
 * Opens an account with what it brings, whether or not that fits its plan: what is there stays, and
 * only creating more is denied. Nothing is granted on top, now or until the next cycle.
 */
export function openLegacyAccount(
  opening: Opening,
  catalogue: Catalogue,
  now: number,
): OpenedAccount {
  const { account, planId, status, anchor } = opening
  const cycle = cycleAt(anchor, now)
  const dueAt = cycleStart(anchor, cycle + 1)
  const blank = newAccount(account, { planId }, now)
  const opened = { ...blank, planId, status, anchor, cycle, dueAt }
  const draft = openDraft(emptyState, opened, now, catalogue)
  record(draft, { kind: 'plan', note: planId })
  bringCredits(draft, opening)
  bringSlots(draft, 'sites', opening.sites)
  bringSlots(draft, 'users', opening.users)
  bringKeywords(draft, opening.keywords)
  bringQueries(draft, opening.ahrefsQueries)
  return { account, state: closeDraft(draft, emptyState), entries: draft.entries }
}

function bringCredits(draft: Draft, { planId, status, credits }: Opening): void {
  const perCycle = findPlan(draft.catalogue, planId)?.creditsPerCycle ?? 0
  const ofPlan = Math.min(credits, perCycle)
  // An inactive plan owes what is missing once it is active again; an active one has given it all.
  const grantedThisCycle = status === 'inactive' ? ofPlan : perCycle
  draft.account = { ...draft.account, grantedThisCycle }
  bringGrant(draft, 'plan', ofPlan, draft.account.dueAt)
  bringGrant(draft, 'bonus', credits - ofPlan, null)
}

function bringGrant(
  draft: Draft,
  kind: 'plan' | 'bonus',
  credits: number,
  expiresAt: number | null,
): void {
  if (credits === 0) return
  const grant: GrantState = {
    id: `grant_${nextSeq(draft)}`,
    kind,
    credits,
    remaining: credits,
    priority: kind === 'plan' ? 0 : 100,
    expiresAt,
    grantedAt: draft.now,
  }
  draft.account = { ...draft.account, grants: addGrant(draft.account.grants, grant) }
  record(draft, { kind: 'grant', credits, note: kind })
}

function bringSlots(draft: Draft, limit: ClaimableLimitName, names: readonly string[]): void {
  const claims = new Map(draft.claims)
  for (const name of names) {
    const claim: ClaimState = { limit, name, state: 'active', expiresAt: null }
    claims.set(claimKey(claim), claim)
    record(draft, { kind: 'claim', limit, slots: 1, count: 1, note: name })
  }
  draft.claims = claims
  addUsed(draft, limit, names.length)
}

function bringKeywords(draft: Draft, brought: readonly MovedKeyword[]): void {
  if (brought.length === 0) return
  const seq = nextSeq(draft)
  const keywords = brought.map((keyword, index): KeywordState => {
    return { ...keyword, id: `kw_${seq}_${index}`, door: 'manual', addedAt: draft.now }
  })
  draft.keywords = new Map(keywords.map((keyword) => [keyword.id, keyword]))
  addUsed(draft, 'keywords', keywords.length)
  const count = keywords.length
  record(draft, { kind: 'claim', limit: 'keywords', slots: count, count, note: 'manual' })
}

function bringQueries(draft: Draft, count: number): void {
  if (count === 0) return
  addUsed(draft, 'ahrefsQueries', count)
  record(draft, { kind: 'claim', limit: 'ahrefsQueries', slots: count, count })
}
