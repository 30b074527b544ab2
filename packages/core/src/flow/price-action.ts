import type { ActionRequest } from '../model/action-request.ts'
import type { PricedAction } from '../model/catalogue.ts'
import type { ImagePrice, TokenPrice, UnitPrice } from '../model/price.ts'
import { Rejection } from '../state/rejection.ts'

/**
 * Credits that this much of an action costs, from the price list alone; a whole number.
 * Throws a `Rejection` `invalid_amount` above 2^53 − 1, and `invalid_field` for an unknown model or
 * where neither the request nor the price list says how much it is.
 */
export function priceAction(priced: PricedAction, request: ActionRequest): number {
  const quantity = request.quantity ?? 1
  const credits = priceOnce(priced, request, quantity)
  if (credits > Number.MAX_SAFE_INTEGER) {
    throw new Rejection('invalid_amount', { action: priced.id, maximum: Number.MAX_SAFE_INTEGER })
  }
  return credits
}

function priceOnce(priced: PricedAction, request: ActionRequest, quantity: number): number {
  const { price } = priced
  switch (price.kind) {
    case 'per_unit':
      return price.unit === 'words'
        ? quantity * priceUnits(price, amountOf('words', priced, request))
        : priceUnits(price, quantity)
    case 'per_token':
      return quantity * priceTokens(price, amountOf('tokens', priced, request), priced.id)
    case 'per_image':
      return quantity * priceImages(price, amountOf('images', priced, request))
    default:
      return price satisfies never
  }
}

/** What an action is priced by. Where nothing says how much that is, it is refused: it is not free. */
function amountOf<Field extends 'words' | 'tokens' | 'images'>(
  field: Field,
  { id, assumed }: PricedAction,
  request: ActionRequest,
): NonNullable<ActionRequest[Field]> {
  const amount = request[field] ?? assumed?.[field]
  if (amount === undefined) throw new Rejection('invalid_field', { field, action: id })
  return amount as NonNullable<ActionRequest[Field]>
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
    throw new Rejection('invalid_field', { field: 'tokens.model', value: model, action })
  }
  return Math.max(price.minimum ?? 0, Math.ceil((input + output) / tokensPerCredit))
}

function priceImages(
  price: ImagePrice,
  { basic = 0, quality = 0, premium = 0 }: NonNullable<ActionRequest['images']>,
): number {
  return basic * price.basic + quality * price.quality + premium * price.premium
}
