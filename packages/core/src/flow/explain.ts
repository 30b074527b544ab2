import type { LimitName } from '../catalogue/limit-names.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Decision, DecisionItem } from '../model/decision.ts'
import type { Message, MessageParams } from '../model/message.ts'
import { decisionWordsEn } from '../words/decision-words-en.ts'
import { englishMessage } from '../words/english-message.ts'
import { explainRemedy } from './explain-remedy.ts'
import { hasRoomOnceUnder } from './least-of.ts'
import { sum } from './sum.ts'
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

function explainLimit(code: DecisionItem['code'], { items }: Verdict): Message {
  const item = items.find((candidate) => candidate.code === code)
  if (item === undefined || !('limit' in item.resource)) return allowed
  const { limit } = item.resource
  const value = item.limit ?? 0
  const left = value - item.used - item.held
  const requested = requestedOf(limit, items)
  const over = Math.max(0, -left)
  const remaining = code === 'near_limit' ? left - requested : Math.max(0, left)
  const { held, resetsAt } = item
  const params: MessageParams = { limit, value, held, over, requested, remaining, resetsAt }
  return englishMessage(decisionWordsEn, limitKey(code, limit, remaining, over, value), params)
}

/** All that was asked of a limit: it may be asked for twice. */
function requestedOf(limit: LimitName, items: readonly DecisionItem[]): number {
  const own = items.filter(({ resource }) => 'limit' in resource && resource.limit === limit)
  return Math.min(
    sum(own, ({ requested }) => requested),
    Number.MAX_SAFE_INTEGER,
  )
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
