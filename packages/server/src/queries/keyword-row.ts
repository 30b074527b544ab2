import type { KeywordState } from '@igny8/credits-core/decider'
import { toTimestamp } from '../database/timestamp.ts'
import { column } from './column.ts'
import type { InAccount } from './in-account.ts'

/** A row of `credits.keywords`. */
export interface KeywordRow {
  readonly account_id: string
  readonly added_seq: number
  readonly added_index: number
  readonly keyword: string
  readonly normalised: string
  readonly country: string
  readonly door: KeywordState['door']
  readonly added_at: number
  readonly site_id: string | null
  readonly volume: number | null
  readonly difficulty: number | null
  readonly cpc_cents: number | null
  readonly intent: KeywordState['intent'] | null
}

export const keywordColumnNames = `account_id, added_seq, added_index, keyword, normalised, country,
     door, added_at, site_id, volume, difficulty, cpc_cents, intent`

export function toKeywordState(row: KeywordRow): KeywordState {
  return {
    id: `kw_${row.added_seq}_${row.added_index}`,
    keyword: row.keyword,
    normalised: row.normalised,
    country: row.country,
    door: row.door,
    addedAt: row.added_at,
    ...(row.site_id !== null && { siteId: row.site_id }),
    ...(row.volume !== null && { volume: row.volume }),
    ...(row.difficulty !== null && { difficulty: row.difficulty }),
    ...(row.cpc_cents !== null && { cpcCents: row.cpc_cents }),
    ...(row.intent != null && { intent: row.intent }),
  }
}

/** Where a keyword stands in the order of adding, read from its id; null for a made-up id. */
export function keywordPlace(id: string): readonly [seq: number, index: number] | null {
  const [, seq, index] = /^kw_([1-9]\d{0,14})_(0|[1-9]\d{0,8})$/.exec(id) ?? []
  return seq === undefined || index === undefined ? null : [Number(seq), Number(index)]
}

/** The columns of whole keywords, for `insert-keywords.ts`. */
export function keywordColumns(rows: readonly InAccount<KeywordState>[]) {
  return [
    ...keywordKeyColumns(rows),
    rows.map(({ value }) => value.keyword),
    rows.map(({ value }) => value.normalised),
    rows.map(({ value }) => value.country),
    rows.map(({ value }) => value.door),
    rows.map(({ value }) => toTimestamp(value.addedAt)),
    column(rows, ({ value }) => value.siteId),
    column(rows, ({ value }) => value.volume),
    column(rows, ({ value }) => value.difficulty),
    column(rows, ({ value }) => value.cpcCents),
    column(rows, ({ value }) => value.intent),
  ] as const
}

/** The columns that name keywords, for `delete-keywords.ts`. */
export function keywordNameColumns(rows: readonly InAccount<KeywordState>[]) {
  return [
    ...keywordKeyColumns(rows),
    rows.map(({ value }) => value.normalised),
    rows.map(({ value }) => value.country),
  ] as const
}

function keywordKeyColumns(rows: readonly InAccount<KeywordState>[]) {
  const places = rows.map(({ value }) => {
    const place = keywordPlace(value.id)
    if (place === null) throw new Error(`${value.id} is not the id of a keyword.`)
    return place
  })
  return [
    rows.map(({ account }) => account),
    places.map(([seq]) => seq),
    places.map(([, index]) => index),
  ] as const
}
