import type { FieldError } from '../credits-error.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Catalogue, PricedAction, PriceList } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'
import type { Price } from '../model/price.ts'
import { limitNames } from './limit-names.ts'

/** Everything that is wrong with a catalogue: where, which value, and what it should be. */
export function catalogueProblems(catalogue: Catalogue): readonly FieldError[] {
  const { plans, priceLists, typicalArticle } = catalogue
  return [
    ...atLeastOne('/plans', plans),
    ...atLeastOne('/priceLists', priceLists),
    ...twice('/plans', 'id', plans),
    ...twice('/priceLists', 'version', priceLists),
    ...plans.flatMap((plan, index) => planProblems(`/plans/${index}`, plan)),
    ...priceLists.flatMap((list, index) => listProblems(`/priceLists/${index}`, list)),
    ...typicalArticle.flatMap((request, index) =>
      unknownAction(`/typicalArticle/${index}/action`, request, priceLists),
    ),
    ...gateProblems('/gate', catalogue.gate),
    ...gateProblems('/automationGate', catalogue.automationGate),
    ...Object.entries(catalogue.automationYields).flatMap(([name, share]) =>
      typeof share === 'number'
        ? wholeNumber(`/automationYields/${name}`, share)
        : inOrder(`/automationYields/${name}`, share),
    ),
  ]
}

function planProblems(at: string, plan: Plan): readonly FieldError[] {
  return [
    ...named(at, plan),
    ...wholeNumber(`${at}/priceCents`, plan.priceCents),
    ...wholeNumber(`${at}/creditsPerCycle`, plan.creditsPerCycle),
    ...limitNames.flatMap((limit) => {
      const value = plan.limits[limit]
      return value === null
        ? []
        : wholeNumber(`${at}/limits/${limit}`, value, ', or null for unlimited')
    }),
  ]
}

function listProblems(at: string, list: PriceList): readonly FieldError[] {
  const begins = Number.isFinite(Date.parse(list.effectiveFrom))
    ? []
    : [problem(`${at}/effectiveFrom`, list.effectiveFrom, 'an ISO 8601 instant')]
  return [
    ...begins,
    ...atLeastOne(`${at}/actions`, list.actions),
    ...twice(`${at}/actions`, 'id', list.actions),
    ...list.actions.flatMap((action, index) => actionProblems(`${at}/actions/${index}`, action)),
  ]
}

function actionProblems(at: string, action: PricedAction): readonly FieldError[] {
  const spread = action.spread && { expected: 1, ...action.spread }
  return [
    ...named(at, action),
    ...priceProblems(`${at}/price`, action.price),
    ...(spread ? inOrder(`${at}/spread`, spread) : []),
  ]
}

function priceProblems(at: string, price: Price): readonly FieldError[] {
  switch (price.kind) {
    case 'per_unit':
      return [
        ...wholeNumber(`${at}/credits`, price.credits),
        ...atLeast(`${at}/per`, price.per, 1),
        ...wholeNumber(`${at}/minimum`, price.minimum ?? 0),
      ]
    case 'per_token':
      return [
        ...Object.entries(price.tokensPerCredit).flatMap(([model, tokens]) =>
          atLeast(`${at}/tokensPerCredit/${model}`, tokens, 1),
        ),
        ...wholeNumber(`${at}/minimum`, price.minimum ?? 0),
      ]
    case 'per_image':
      return (['basic', 'quality', 'premium'] as const).flatMap((quality) =>
        wholeNumber(`${at}/${quality}`, price[quality]),
      )
    default:
      return price satisfies never
  }
}

function gateProblems(at: string, gate: Catalogue['gate']): readonly FieldError[] {
  if (gate.basis !== 'expected_times' || gate.factor >= 1) return []
  return [problem(`${at}/factor`, gate.factor, 'at least 1')]
}

function unknownAction(
  at: string,
  { action }: ActionRequest,
  lists: readonly PriceList[],
): readonly FieldError[] {
  const missing = lists.find((list) => !list.actions.some(({ id }) => id === action))
  if (missing === undefined) return []
  return [problem(at, action, `an action of every price list; "${missing.version}" has none`)]
}

function named(at: string, row: { id: string; name: string }): readonly FieldError[] {
  return (['id', 'name'] as const)
    .filter((field) => row[field].trim() === '')
    .map((field) => problem(`${at}/${field}`, row[field], 'a name'))
}

function twice<Row, Field extends keyof Row & string>(
  at: string,
  field: Field,
  rows: readonly Row[],
): readonly FieldError[] {
  return rows.flatMap((row, index) =>
    rows.findIndex((other) => other[field] === row[field]) === index
      ? []
      : [problem(`${at}/${index}/${field}`, row[field], 'different from the rows before it')],
  )
}

function inOrder(
  at: string,
  { min, expected, max }: { min: number; expected: number; max: number },
): readonly FieldError[] {
  if (min >= 0 && min <= expected && expected <= max) return []
  return [problem(at, `${min} / ${expected} / ${max}`, 'min ≤ expected ≤ max, none below 0')]
}

function atLeastOne(at: string, rows: readonly unknown[]): readonly FieldError[] {
  return rows.length > 0 ? [] : [problem(at, '[]', 'at least one row')]
}

function wholeNumber(at: string, value: number, or = ''): readonly FieldError[] {
  return Number.isSafeInteger(value) && value >= 0
    ? []
    : [problem(at, value, `a whole number from 0 to 2^53 − 1${or}`)]
}

function atLeast(at: string, value: number, least: number): readonly FieldError[] {
  return Number.isSafeInteger(value) && value >= least
    ? []
    : [problem(at, value, `a whole number of at least ${least}`)]
}

function problem(pointer: string, value: unknown, wanted: string): FieldError {
  return {
    pointer,
    code: 'invalid_field',
    message: `"${String(value)}" should be ${wanted}.`,
  }
}
