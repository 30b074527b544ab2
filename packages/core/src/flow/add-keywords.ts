import type {
  AddKeywordsRequest,
  AddKeywordsResult,
  KeywordInput,
  KeywordRowResult,
} from '../model/keyword.ts'
import { type Draft, nextSeq, record } from '../state/draft.ts'
import { type KeywordState, keywordIdentity } from '../state/keyword-state.ts'
import type { Outcome } from '../state/outcome.ts'
import { addUsed } from '../state/slots.ts'
import { check } from './check.ts'
import { deny, done } from './deny.ts'
import { explain } from './explain.ts'
import { countHeldSlots, takeHeldSlots } from './held-slots.ts'
import { normaliseKeyword } from './normalise-keyword.ts'
import { standingOf, withoutHeld } from './standing.ts'
import { planOf, viewCycle, viewLimit } from './view-account.ts'

/**
 * Adds keywords through the one claim that every door shares. A duplicate takes no slot.
 * `all_or_nothing` is denied where not all new ones fit; `as_many_as_fit` adds the first that do and
 * says so row by row.
 */
export function addKeywords(draft: Draft, input: AddKeywordsRequest): Outcome {
  const { account, now, catalogue } = draft
  const rows = sortRows(draft, input.keywords)
  const wanted = rows.filter((row) => row.result === 'new')
  const { reservation } = input
  const held = Math.min(wanted.length, countHeldSlots(draft, reservation, 'keywords'))
  const work = { limits: [{ limit: 'keywords' as const, count: wanted.length }] }
  const standing = withoutHeld(standingOf(account, now, catalogue), 'keywords', held)
  const decision = wanted.length === held ? null : check(standing, work, catalogue)
  const fits = decision === null || decision.allowed
  if (!fits && (input.policy === 'all_or_nothing' || decision.code === 'plan_inactive')) {
    return deny(draft, decision, work)
  }
  // What is held stays promised, even where the plan has become too small for it.
  const room = fits ? wanted.length : Math.max(held, decision.items[0]?.maxAllowed ?? wanted.length)
  const added = wanted.slice(0, room)
  const results = insertRows(draft, input, rows, new Set(added))
  if (reservation !== undefined && held > 0) takeHeldSlots(draft, reservation, 'keywords', held)
  addUsed(draft, 'keywords', added.length)
  record(draft, {
    kind: 'claim',
    limit: 'keywords',
    slots: added.length,
    count: input.keywords.length,
    reservation: held > 0 ? (reservation ?? null) : null,
    note: input.door,
  })
  return done(summarise(draft, results, fits ? null : explain(decision, catalogue)))
}

type Row =
  | {
      readonly result: 'new'
      readonly input: KeywordInput
      readonly keyword: string
      readonly normalised: string
    }
  | { readonly result: 'duplicate'; readonly id: string }
  | { readonly result: 'repeat'; readonly of: NewRow }
  | { readonly result: 'rejected'; readonly reason: NonNullable<KeywordRowResult['reason']> }

type NewRow = Extract<Row, { result: 'new' }>

/** Tells new rows from duplicates of the workspace, repeats of an earlier row, and unusable ones. */
function sortRows(draft: Draft, inputs: readonly KeywordInput[]): readonly Row[] {
  const known = new Map<string, Row>()
  for (const keyword of draft.keywords.values()) {
    known.set(keywordIdentity(keyword), { result: 'duplicate', id: keyword.id })
  }
  return inputs.map((input): Row => {
    const words = normaliseKeyword(input.keyword)
    if ('rejection' in words) return { result: 'rejected', reason: words.rejection }
    const identity = keywordIdentity({ ...words, country: input.country })
    const same = known.get(identity)
    if (same !== undefined) return same
    const row: NewRow = { result: 'new', input, ...words }
    known.set(identity, { result: 'repeat', of: row })
    return row
  })
}

function insertRows(
  draft: Draft,
  input: AddKeywordsRequest,
  rows: readonly Row[],
  added: ReadonlySet<Row>,
): readonly KeywordRowResult[] {
  const seq = nextSeq(draft)
  const keywords = new Map(draft.keywords)
  const results = rows.map((row, index): KeywordRowResult => {
    if (row.result === 'duplicate' || row.result === 'rejected') return { index, ...row }
    const first = row.result === 'repeat' ? row.of : row
    if (!added.has(first)) return { index, result: 'no_room' }
    if (row !== first) return { index, result: 'duplicate' }
    const keyword = keywordOf(first, `kw_${seq}_${index}`, input.door, draft.now)
    keywords.set(keyword.id, keyword)
    return { index, result: 'added', id: keyword.id }
  })
  draft.keywords = keywords
  return results
}

function keywordOf(row: NewRow, id: string, door: KeywordState['door'], now: number): KeywordState {
  const { keyword, normalised } = row
  // What is not known is left out, in every store alike.
  const known = Object.entries(row.input).filter(([, value]) => value !== null)
  return {
    ...(Object.fromEntries(known) as KeywordInput),
    id,
    keyword,
    normalised,
    door,
    addedAt: now,
  }
}

function summarise(
  draft: Draft,
  rows: readonly KeywordRowResult[],
  decision: AddKeywordsResult['decision'],
): AddKeywordsResult {
  const count = (result: KeywordRowResult['result']) =>
    rows.reduce((sum, row) => sum + Number(row.result === result), 0)
  return {
    rows: [...rows],
    added: count('added'),
    duplicates: count('duplicate'),
    noRoom: count('no_room'),
    rejected: count('rejected'),
    limit: viewKeywordLimit(draft),
    decision,
  }
}

export function viewKeywordLimit(draft: Draft): AddKeywordsResult['limit'] {
  const { account, catalogue } = draft
  return viewLimit('keywords', account, planOf(account, catalogue), viewCycle(account))
}
