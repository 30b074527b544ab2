import type { LimitName } from '../catalogue/limit-names.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Decision, DecisionItem } from '../model/decision.ts'
import type { Message, MessageParams } from '../model/message.ts'
import { decisionWordsEn } from '../words/decision-words-en.ts'
import { englishMessage } from '../words/english-message.ts'
import { explainRemedy } from './explain-remedy.ts'
import { hasRoomOnceUnder } from './least-of.ts'
import type { Verdict } from './verdict.ts'

// Made by a call, so that a bundle which explains nothing drops it and the words with it.
const allowed = /* @__PURE__ */ sayAllowed()

function sayAllowed(): Message {
  return { key: 'decision.ok', params: {}, text: decisionWordsEn['decision.ok'] }
}

/** Puts a verdict into words: each message is a key, its params, and plain English. */
export function explain(verdict: Verdict, catalogue: Catalogue): Decision {
  const remedies = verdict.remedies.map((option) => ({
    ...option,
    message: explainRemedy(option, catalogue, verdict.items),
  }))
  return { ...verdict, message: messageOf(verdict), remedies }
}

function messageOf(verdict: Verdict): Message {
  switch (verdict.code) {
    case 'ok':
      return allowed
    case 'near_limit':
      return explainLimit('near_limit', verdict)
    case 'insufficient_credits':
      return englishMessage(decisionWordsEn, 'decision.insufficient_credits', {
        required: verdict.credits.required,
        available: verdict.credits.available,
      })
    case 'plan_limit_reached':
    case 'monthly_limit_reached':
    case 'not_in_plan':
      return explainLimit(verdict.code, verdict)
    case 'plan_inactive':
      return englishMessage(decisionWordsEn, 'decision.plan_inactive', {})
    case 'unavailable':
      return englishMessage(decisionWordsEn, 'decision.unavailable', {})
    default:
      return verdict.code satisfies never
  }
}

function explainLimit(code: DecisionItem['code'], verdict: Verdict): Message {
  const found = verdict.items.find((candidate) => candidate.code === code)
  if (found === undefined || !('limit' in found.resource)) return allowed
  const limit = found.resource.limit
  const item = code === 'near_limit' ? lastOf(limit, verdict.items, found) : found
  const value = item.limit ?? 0
  const remaining = item.remaining ?? 0
  const over = Math.max(0, item.used + item.held - value)
  const params: MessageParams = {
    limit,
    value,
    over,
    requested: item.requested,
    remaining: code === 'near_limit' ? remaining - item.requested : remaining,
    resetsAt: item.resetsAt,
  }
  return englishMessage(decisionWordsEn, limitKey(code, limit, remaining, over, value), params)
}

/** The same limit may be asked for twice; what stands last leaves what is left of both. */
function lastOf(limit: LimitName, items: readonly DecisionItem[], found: DecisionItem) {
  const isOfLimit = ({ resource }: DecisionItem) => 'limit' in resource && resource.limit === limit
  return items.findLast(isOfLimit) ?? found
}

function limitKey(
  code: DecisionItem['code'],
  limit: LimitName,
  remaining: number,
  over: number,
  value: number,
): keyof typeof decisionWordsEn {
  if (code === 'near_limit') return 'decision.near_limit'
  if (code === 'not_in_plan') return `decision.not_in_plan.${limit}`
  if (over > 0 && limit !== 'ahrefsQueries') {
    return hasRoomOnceUnder(limit, value) ? 'decision.over' : 'decision.over.noRoom'
  }
  return remaining > 0 ? 'decision.short' : `decision.full.${limit}`
}
