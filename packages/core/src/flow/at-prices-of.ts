import { priceListAt, priceListOf } from '../catalogue/price-list-at.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Draft } from '../state/draft.ts'
import type { ReservationState } from '../state/reservation-state.ts'
import { instantText } from './instant.ts'

/**
 * The catalogue at the prices that a hold was made at: they stay in force for it to its end, and from
 * then on it is priced like everything else.
 */
export function atPricesOf(
  hold: ReservationState | undefined,
  { catalogue, now }: Draft,
): Catalogue {
  if (hold === undefined || catalogue.priceLists.length === 1) return catalogue
  const start = instantText(now)
  const end = instantText(hold.expiresAt)
  const later = catalogue.priceLists.filter(
    ({ effectiveFrom }) => Date.parse(effectiveFrom) > hold.expiresAt,
  )
  return {
    ...catalogue,
    priceLists: [
      { ...priceListOf(catalogue, hold.priceVersion, start), effectiveFrom: start },
      { ...priceListAt(catalogue, end), effectiveFrom: end },
      ...later,
    ],
  }
}
