import type { ActionRequest } from '../model/action-request.ts'
import type { PricedAction } from '../model/catalogue.ts'
import type { ImagePrice, TokenPrice, UnitPrice } from '../model/price.ts'
import { rejectWith } from '../state/rejection.ts'

/**
 * Credits that this much of an action costs, from the price list alone; a whole number.
 * Throws a `Rejection` `invalid_amount` above 2^53 − 1, and `invalid_field` for an unknown model or
 * where neither the request nor the price list says how much it is.
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
  const { price, assumed } = priced
  switch (price.kind) {
    case 'per_unit': {
      if (price.unit !== 'words') return priceUnits(price, quantity)
      const words = request.words ?? assumed?.words ?? leftOut(priced, 'words')
      return quantity * priceUnits(price, words)
    }
    case 'per_token': {
      const tokens = request.tokens ?? assumed?.tokens ?? leftOut(priced, 'tokens')
      return quantity * priceTokens(price, tokens, priced.id)
    }
    case 'per_image': {
      const images = request.images ?? assumed?.images ?? leftOut(priced, 'images')
      return quantity * priceImages(price, images)
    }
    default:
      return price satisfies never
  }
}

/** Nothing says how much it is, so nothing says what it costs: it is not free. */
function leftOut({ id }: PricedAction, field: 'words' | 'tokens' | 'images'): never {
  throw rejectWith('invalid_field', { field, action: id })
}

function priceUnits(price: UnitPrice, units: number): number {
  return Math.max(price.minimum ?? 0, Math.ceil(units / price.per) * price.credits)
}

function priceTokens(
  price: TokenPrice,
  { input, output, model }: NonNullable<ActionRequest['tokens']>,
  action: string,
): number {
  const tokensPerCredit = Object.hasOwn(price.tokensPerCredit, model)
    ? price.tokensPerCredit[model]
    : undefined
  if (tokensPerCredit === undefined) {
    throw rejectWith('invalid_field', { field: 'tokens.model', value: model, action })
  }
  return Math.max(price.minimum ?? 0, Math.ceil((input + output) / tokensPerCredit))
}

function priceImages(price: ImagePrice, images: NonNullable<ActionRequest['images']>): number {
  const { basic = 0, quality = 0, premium = 0 } = images
  return basic * price.basic + quality * price.quality + premium * price.premium
}
