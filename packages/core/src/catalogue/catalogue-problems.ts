import type { FieldError } from '../credits-error.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { Catalogue, PriceList } from '../model/catalogue.ts'
import type { Plan } from '../model/plan.ts'
import { automationStages } from './automation-stages.ts'
import {
  atLeastOne,
  between,
  inOrder,
  named,
  problem,
  twice,
  unless,
  wholeNumber,
} from './field-problem.ts'
import { limitNames } from './limit-names.ts'
import { amountProblems, priceListProblems, unpriced } from './price-list-problems.ts'

/** Everything that is wrong with a catalogue: where, which value, and what it should be. */
export function catalogueProblems(catalogue: Catalogue): readonly FieldError[] {
  const { plans = [], priceLists = [], typicalArticle = [], stageActions = {} } = catalogue
  const { gate, automationGate, automationYields: yields } = catalogue
  const prices = priceListProblems(priceLists)
  const sound = prices.length > 0 ? [] : priceLists
  return [
    ...atLeastOne('/plans', plans),
    ...twice('/plans', 'id', plans),
    ...plans.flatMap((plan, index) => planProblems(`/plans/${index}`, plan, plans)),
    ...prices,
    ...atLeastOne('/typicalArticle', typicalArticle),
    ...typicalArticle.flatMap((request, index) =>
      requestProblems(`/typicalArticle/${index}`, request, sound),
    ),
    ...gateProblems('/gate', gate),
    ...gateProblems('/automationGate', automationGate),
    ...inOrder('/automationYields/clustersPerKeyword', yields?.clustersPerKeyword),
    ...inOrder('/automationYields/ideasPerCluster', yields?.ideasPerCluster),
    ...wholeNumber('/automationYields/minimumKeywords', yields?.minimumKeywords),
    ...Object.entries(stageActions).flatMap(([stage, action]) =>
      stageProblems(`/stageActions/${stage}`, stage, action, sound),
    ),
  ]
}

const currencyCode = /^[A-Z]{3}$/

function planProblems(at: string, plan: Plan, plans: readonly Plan[]): readonly FieldError[] {
  const { currency } = plan
  const isShared = currency === plans[0]?.currency
  return [
    ...named(at, plan),
    ...wholeNumber(`${at}/priceCents`, plan.priceCents),
    ...unless(currencyCode.test(currency), `${at}/currency`, currency, 'a code such as USD'),
    ...unless(
      isShared,
      `${at}/currency`,
      currency,
      'that of the first plan, so that prices compare',
    ),
    ...wholeNumber(`${at}/creditsPerCycle`, plan.creditsPerCycle),
    ...limitNames.flatMap((limit) => {
      const value = plan.limits?.[limit]
      if (value === null) return []
      return wholeNumber(`${at}/limits/${limit}`, value, ', or null for unlimited')
    }),
  ]
}

/** A typical article must have a price in every list. */
function requestProblems(
  at: string,
  request: ActionRequest,
  lists: readonly PriceList[],
): readonly FieldError[] {
  const problems = [
    ...amountProblems(at, request),
    ...knownAction(`${at}/action`, request.action, lists),
  ]
  if (problems.length > 0) return problems
  return lists.flatMap(({ actions }) => {
    const priced = actions.find(({ id }) => id === request.action)
    return priced === undefined ? [] : unpriced(at, request, priced)
  })
}

function knownAction(
  at: string,
  action: string,
  lists: readonly PriceList[],
): readonly FieldError[] {
  const missing = lists.find((list) => !list.actions.some(({ id }) => id === action))
  if (missing === undefined) return []
  return [problem(at, action, `an action of every price list; "${missing.version}" has none`)]
}

function stageProblems(
  at: string,
  stage: string,
  action: string | null,
  lists: readonly PriceList[],
): readonly FieldError[] {
  const isStage = automationStages.some((known) => known.stage === stage)
  if (!isStage) return [problem(at, stage, 'a stage of an automation')]
  return action === null ? [] : knownAction(at, action, lists)
}

function gateProblems(at: string, gate: Catalogue['gate']): readonly FieldError[] {
  switch (gate?.basis) {
    case 'expected':
    case 'max':
      return []
    case 'expected_times':
      return between(`${at}/factor`, gate.factor, [1, 10])
    default:
      return unknownBasis(`${at}/basis`, gate)
  }
}

/** A host in plain JavaScript has no compiler to tell it. */
function unknownBasis(at: string, gate: never): readonly FieldError[] {
  const { basis } = (gate ?? {}) as Partial<Catalogue['gate']>
  return [problem(at, basis, 'expected, expected_times or max')]
}
