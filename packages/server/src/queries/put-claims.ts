import { statement } from '../database/statement.ts'
import type { claimColumns } from './claim-row.ts'

/** Takes or changes named slots. */
export const putClaims = statement<ReturnType<typeof claimColumns>>(
  'put_claims',
  `insert into credits.claims (account_id, limit_name, name, state, expires_at)
   select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
   on conflict (account_id, limit_name, name)
     do update set state = excluded.state, expires_at = excluded.expires_at`,
)
