import type { ActionRequest } from '../model/action-request.ts'
import type { PricedAction } from '../model/catalogue.ts'
import type { ImagePrice, TokenPrice, UnitPrice } from '../model/price.ts'
import { rejectWith } from '../state/rejection.ts'

/**
 * Credits that this much of an action costs, from the price list alone; a whole number.
 * Throws a `Rejection` `invalid_amount` above 2^53 − 1 and `invalid_field` for an unknown model.
 */
export function priceAction(priced: PricedAction, request: ActionRequest): number {
  const quantity = request.quantity ?? 1
  const credits = priceOnce(priced, request, quantity)
  if (credits > Number.MAX_SAFE_INTEGER) {
    throw rejectWith('invalid_amount', { action: priced.id, maximum: Number.MAX_SAFE_INTEGER })
  }
  return credits
}

function priceOnce(priced: PricedAction, request: ActionRequest, quantity: number): number {
  const price = priced.price
  switch (price.kind) {
    case 'per_unit':
      return price.unit === 'words'
        ? quantity * priceUnits(price, request.words ?? priced.assumed?.words ?? 0)
        : priceUnits(price, quantity)
    case 'per_token':
      return quantity * priceTokens(price, request.tokens ?? priced.assumed?.tokens, priced.id)
    case 'per_image':
      return quantity * priceImages(price, request.images ?? priced.assumed?.images)
    default:
      return price satisfies never
  }
}

function priceUnits(price: UnitPrice, units: number): number {
  return Math.max(price.minimum ?? 0, Math.ceil(units / price.per) * price.credits)
}

function priceTokens(price: TokenPrice, tokens: ActionRequest['tokens'], action: string): number {
  if (tokens === undefined) return price.minimum ?? 0
  const tokensPerCredit = Object.hasOwn(price.tokensPerCredit, tokens.model)
    ? price.tokensPerCredit[tokens.model]
    : undefined
  if (tokensPerCredit === undefined) {
    throw rejectWith('invalid_field', { field: 'tokens.model', value: tokens.model, action })
  }
  return Math.max(price.minimum ?? 0, Math.ceil((tokens.input + tokens.output) / tokensPerCredit))
}

function priceImages(price: ImagePrice, images: ActionRequest['images']): number {
  return (
    (images?.basic ?? 0) * price.basic +
    (images?.quality ?? 0) * price.quality +
    (images?.premium ?? 0) * price.premium
  )
}
