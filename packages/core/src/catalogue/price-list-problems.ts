import type { FieldError } from '../credits-error.ts'
import { priceAction } from '../flow/price-action.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { PricedAction, PriceList } from '../model/catalogue.ts'
import type { Price } from '../model/price.ts'
import { Rejection } from '../state/rejection.ts'
import {
  atLeast,
  atLeastOne,
  between,
  filled,
  named,
  problem,
  twice,
  unless,
  wholeNumber,
} from './field-problem.ts'
import { pricedUnits } from './priced-units.ts'

/** Everything that is wrong with price lists. */
export function priceListProblems(lists: readonly PriceList[]): readonly FieldError[] {
  const begun = lists.map(({ effectiveFrom }, index) => beginningOf(effectiveFrom) ?? index)
  return [
    ...atLeastOne('/priceLists', lists),
    ...twice('/priceLists', 'version', lists),
    ...twice(
      '/priceLists',
      'effectiveFrom',
      begun.map((effectiveFrom) => ({ effectiveFrom })),
    ),
    ...lists.flatMap((list, index) => listProblems(`/priceLists/${index}`, list)),
  ]
}

const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/

/** An instant in UTC; `null` where the text is none. */
function beginningOf(text: string): string | null {
  const begins = new Date(zoned.test(text) ? text : Number.NaN)
  return Number.isFinite(begins.getTime()) ? begins.toISOString() : null
}

function listProblems(
  at: string,
  { version, effectiveFrom, actions = [] }: PriceList,
): readonly FieldError[] {
  const begins = beginningOf(effectiveFrom) !== null
  return [
    ...filled(`${at}/version`, version, 'a name of its own'),
    ...unless(begins, `${at}/effectiveFrom`, effectiveFrom, 'an ISO 8601 instant with its zone'),
    ...atLeastOne(`${at}/actions`, actions),
    ...twice(`${at}/actions`, 'id', actions),
    ...actions.flatMap((action, index) => actionProblems(`${at}/actions/${index}`, action)),
  ]
}

function actionProblems(at: string, action: PricedAction): readonly FieldError[] {
  const { spread, assumed } = action
  const problems = [
    ...named(at, action),
    ...priceProblems(`${at}/price`, action.price),
    ...(spread ? between(`${at}/spread/min`, spread.min, [0, 1]) : []),
    ...(spread ? between(`${at}/spread/max`, spread.max, [1, 10]) : []),
    ...(assumed ? amountProblems(`${at}/assumed`, assumed) : []),
  ]
  if (problems.length > 0 || assumed === undefined) return problems
  return unpriced(`${at}/assumed`, { action: action.id }, action)
}

/** What cannot be priced, where everything else about it is right. */
export function unpriced(
  at: string,
  request: ActionRequest,
  priced: PricedAction,
): readonly FieldError[] {
  try {
    priceAction(priced, request)
    return []
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    const { field, value } = error.params
    return [problem(at, value, `what "${priced.id}" is priced by (${field})`)]
  }
}

/** Amounts of a request that a program wrote, not a person. */
export function amountProblems(
  at: string,
  { quantity, words, tokens, images }: Omit<ActionRequest, 'action'>,
): readonly FieldError[] {
  const amounts = {
    words,
    'tokens/input': tokens?.input,
    'tokens/output': tokens?.output,
    'images/basic': images?.basic,
    'images/quality': images?.quality,
    'images/premium': images?.premium,
  }
  return [
    ...(quantity === undefined ? [] : atLeast(`${at}/quantity`, quantity, 1)),
    ...Object.entries(amounts).flatMap(([field, amount]) =>
      amount === undefined ? [] : wholeNumber(`${at}/${field}`, amount),
    ),
  ]
}

function priceProblems(at: string, price: Price): readonly FieldError[] {
  switch (price?.kind) {
    case 'per_unit':
      return [
        ...unless(
          pricedUnits.includes(price.unit),
          `${at}/unit`,
          price.unit,
          pricedUnits.join(', '),
        ),
        ...wholeNumber(`${at}/credits`, price.credits),
        ...atLeast(`${at}/per`, price.per, 1),
        ...wholeNumber(`${at}/minimum`, price.minimum ?? 0),
      ]
    case 'per_token':
      return [
        ...atLeastOne(`${at}/tokensPerCredit`, Object.keys(price.tokensPerCredit ?? {})),
        ...Object.entries(price.tokensPerCredit ?? {}).flatMap(([model, tokens]) =>
          atLeast(`${at}/tokensPerCredit/${model}`, tokens, 1),
        ),
        ...wholeNumber(`${at}/minimum`, price.minimum ?? 0),
      ]
    case 'per_image':
      return (['basic', 'quality', 'premium'] as const).flatMap((quality) =>
        wholeNumber(`${at}/${quality}`, price[quality]),
      )
    default:
      return unknownKind(`${at}/kind`, price)
  }
}

/** A host in plain JavaScript has no compiler to tell it. */
function unknownKind(at: string, price: never): readonly FieldError[] {
  return [problem(at, (price as Price | undefined)?.kind, 'per_unit, per_token or per_image')]
}
