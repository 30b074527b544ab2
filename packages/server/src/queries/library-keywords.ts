import type { LibraryKeyword } from '@igny8/credits-core'
import { statement } from '../database/statement.ts'

export interface LibraryRow {
  readonly number: number
  readonly keyword: string
  readonly country: string
  readonly industry: string
  readonly sector: string
  readonly volume: number | null
  readonly difficulty: number | null
  readonly cpc_cents: number | null
  readonly intent: LibraryKeyword['intent']
  readonly source: LibraryKeyword['source']
}

/** What narrows a page; `null` does not. */
export type LibraryFilters = readonly [
  search: string | null,
  industry: string | null,
  sector: string | null,
  country: string | null,
  intent: string | null,
  minVolume: number | null,
  maxVolume: number | null,
  maxDifficulty: number | null,
]

const filters = `active
     and ($1::text is null or strpos(shown, $1::text) > 0)
     and ($2::text is null or industry = $2::text) and ($3::text is null or sector = $3::text)
     and ($4::text is null or country = $4::text) and ($5::text is null or intent = $5::text)
     and ($6::int8 is null or volume >= $6::int8) and ($7::int8 is null or volume <= $7::int8)
     and ($8::int4 is null or difficulty <= $8::int4)`

function pageBy<Value extends number | string>(order: string, type: string) {
  return statement<
    [...filters: LibraryFilters, afterValue: Value, afterNumber: number, limit: number],
    LibraryRow
  >(
    `read_library_by_${order}`,
    `select number, keyword, country, industry, sector, volume, difficulty, cpc_cents, intent, source
     from credits.library_keywords
     where ${filters} and (${order}, number) > ($9::${type}, $10::int8)
     order by ${order}, number
     limit $11::int4`,
  )
}

export const readLibraryByVolume = pageBy<number>('volume_order', 'int8')
export const readLibraryByDifficulty = pageBy<number>('difficulty_order', 'int4')
export const readLibraryByKeyword = pageBy<string>('shown', 'text')

/** How many there are. It may read the whole library; see `LibraryTotals`. */
export const countLibrary = statement<[...filters: LibraryFilters], { total: number }>(
  'count_library',
  `select count(*) as total from credits.library_keywords
   where ${filters}`,
)

export function toLibraryKeyword({ number, cpc_cents, ...row }: LibraryRow): LibraryKeyword {
  return { id: `lib_${number}`, ...row, cpcCents: cpc_cents }
}
