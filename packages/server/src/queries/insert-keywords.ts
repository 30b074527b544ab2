import { statement } from '../database/statement.ts'
import type { keywordColumns } from './keyword-row.ts'

export const insertKeywords = statement<ReturnType<typeof keywordColumns>>(
  'insert_keywords',
  `insert into credits.keywords (account_id, added_seq, added_index, keyword, normalised, country,
     door, added_at, site_id, volume, difficulty, cpc_cents, intent)
   select * from unnest($1::text[], $2::int8[], $3::int4[], $4::text[], $5::text[], $6::text[],
     $7::text[], $8::timestamptz[], $9::text[], $10::int8[], $11::int4[], $12::int8[], $13::text[])`,
)
