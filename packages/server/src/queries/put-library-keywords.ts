import { statement } from '../database/statement.ts'

type Cells<Value> = readonly (Value | null)[] | null

/** Adds keywords to the library, or brings those of the same words, place and country up to date. */
export const putLibraryKeywords = statement<
  [
    keywords: readonly string[],
    normalised: readonly string[],
    shown: readonly string[],
    countries: readonly string[],
    industries: readonly string[],
    sectors: readonly string[],
    volumes: Cells<number>,
    difficulties: Cells<number>,
    cpcCents: Cells<number>,
    intents: Cells<string>,
    sources: readonly string[],
    active: readonly boolean[],
  ]
>(
  'put_library_keywords',
  `with revised as (
     update credits.installation set library_revision = library_revision + 1 where singleton
   )
   insert into credits.library_keywords (keyword, normalised, shown, country, industry, sector,
     volume, difficulty, cpc_cents, intent, source, active)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
     $7::int8[], $8::int4[], $9::int8[], $10::text[], $11::text[], $12::bool[])
   on conflict (country, industry, sector, normalised) do update set
     keyword = excluded.keyword, shown = excluded.shown, volume = excluded.volume,
     difficulty = excluded.difficulty, cpc_cents = coalesce(excluded.cpc_cents, library_keywords.cpc_cents),
     intent = coalesce(excluded.intent, library_keywords.intent), source = excluded.source,
     active = excluded.active`,
)
