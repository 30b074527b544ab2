import { findPlan } from '../catalogue/find-plan.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { AutomationConfig } from '../model/automation.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { DecisionItem } from '../model/decision.ts'
import type { Message } from '../model/message.ts'
import { englishMessage } from '../words/english-message.ts'
import { remedyWordsEn } from '../words/remedy-words-en.ts'
import { countArticles } from './estimate-automation.ts'
import { sum } from './sum.ts'
import type { Option } from './verdict.ts'

/** Says what the user can do about the denied items: a key, its params, and plain English. */
export function explainRemedy(
  option: Option,
  catalogue: Catalogue,
  items: readonly DecisionItem[],
): Message {
  switch (option.kind) {
    case 'upgrade': {
      const plan = findPlan(catalogue, option.planId)?.name ?? option.planId
      return englishMessage(remedyWordsEn, 'remedy.upgrade', { plan })
    }
    case 'buy_credits':
      return englishMessage(remedyWordsEn, 'remedy.buy_credits', { credits: option.credits })
    case 'reduce':
      return option.automation === undefined
        ? explainReduce(option, items)
        : explainSmaller(option.automation, catalogue)
    case 'free_up':
      return explainFreeUp(option)
    case 'wait':
      return englishMessage(remedyWordsEn, 'remedy.wait', { until: option.until })
    case 'cheaper_option':
      return englishMessage(remedyWordsEn, 'remedy.cheaper_option', {})
    case 'contact':
      return englishMessage(remedyWordsEn, 'remedy.contact', {})
    default:
      return option satisfies never
  }
}

function explainReduce(
  option: Extract<Option, { kind: 'reduce' }>,
  items: readonly DecisionItem[],
): Message {
  const [slots] = option.limits
  const [action] = option.actions
  if (slots !== undefined && option.limits.length === 1 && action === undefined) {
    const { limit, count } = slots
    return englishMessage(remedyWordsEn, `remedy.reduce.${limit}`, { limit, count })
  }
  if (action !== undefined && option.actions.length === 1 && slots === undefined) {
    return explainLess(action, items[0]?.maxAllowed === 0)
  }
  return englishMessage(remedyWordsEn, 'remedy.reduce', {})
}

function explainSmaller(automation: AutomationConfig, catalogue: Catalogue): Message {
  const count = countArticles(automation, catalogue)
  return count === 0
    ? englishMessage(remedyWordsEn, 'remedy.reduce', {})
    : englishMessage(remedyWordsEn, 'remedy.reduce.articles', { count })
}

/** Fewer of them; where not a whole one fits, a smaller one. */
function explainLess(request: ActionRequest, smaller: boolean): Message {
  const { action, quantity = 1, images, words } = request
  if (smaller && images !== undefined) {
    const count = sum(Object.values(images), (some = 0) => some)
    return englishMessage(remedyWordsEn, 'remedy.reduce.images', { action, count })
  }
  if (smaller && words !== undefined) {
    return englishMessage(remedyWordsEn, 'remedy.reduce.words', { action, words })
  }
  return englishMessage(remedyWordsEn, 'remedy.reduce.action', { action, count: quantity })
}

function explainFreeUp({ limits }: Extract<Option, { kind: 'free_up' }>): Message {
  const [slots] = limits
  if (slots === undefined || limits.length > 1) {
    return englishMessage(remedyWordsEn, 'remedy.free_up', {})
  }
  const { limit, count } = slots
  return englishMessage(remedyWordsEn, 'remedy.free_up.limit', { limit, count })
}
