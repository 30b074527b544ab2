import { statement } from '../database/statement.ts'

/** One group of charges: by whom they were made for, or by what was done when. */
export interface ChargeGroupRow {
  readonly grouped_by: 'site_and_automation' | 'day_and_action'
  readonly is_now: boolean
  readonly site_id: string | null
  readonly automation_id: string | null
  readonly action: string | null
  readonly images_basic: number | null
  readonly images_quality: number | null
  readonly images_premium: number | null
  /** The place of the day in the period, from 0; null in the period before. */
  readonly day: number | null
  readonly credits: number
  readonly count: number
  readonly charges: number
}

/**
 * Everything insights are made of, in one pass over the charges of a period and of the one before it:
 * by site × automation, and by day × action (with images: by equal images and credits). Two groupings
 * hold all four that insights need, and cost half of them.
 */
export const readChargeGroups = statement<
  [
    accountId: string,
    from: string,
    to: string,
    beforeFrom: string,
    beforeTo: string,
    dayStarts: readonly string[],
  ],
  ChargeGroupRow
>(
  'read_charge_groups',
  `with charge as (
     select at >= $2::timestamptz as is_now, site_id, automation_id, action,
       images_basic, images_quality, images_premium,
       case when images_basic is not null then credits end as image_credits,
       case when at >= $2::timestamptz then width_bucket(at, $6::timestamptz[]) - 1 end as day,
       -credits as credits, count
     from credits.ledger
     where account_id = $1 and kind = 'charge' and at >= $4::timestamptz and at < $3::timestamptz
       and (at >= $2::timestamptz or at < $5::timestamptz)
   )
   select case when grouping(action) = 0 then 'day_and_action' else 'site_and_automation' end
       as grouped_by,
     is_now, site_id, automation_id, action, images_basic, images_quality, images_premium, day,
     sum(credits)::int8 as credits, sum(count)::int8 as count, count(*)::int8 as charges
   from charge
   group by grouping sets (
     (is_now, site_id, automation_id),
     (is_now, day, action, images_basic, images_quality, images_premium, image_credits)
   )`,
)
