import { statement } from '../database/statement.ts'

/** Sites that were active, gave their slots back and have not taken them again. */
export const readArchivedSites = statement<[accountId: string], { site_id: string }>(
  'read_archived_sites',
  `select distinct note as site_id
   from credits.ledger as entry
   where entry.account_id = $1 and kind = 'unclaim' and entry.limit_name = 'sites' and slots < 0
     and not exists (
       select from credits.claims as claim
       where claim.account_id = entry.account_id and claim.limit_name = 'sites'
         and claim.name = entry.note
     )`,
)
