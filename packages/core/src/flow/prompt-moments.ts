import { limitNames } from '../catalogue/limit-names.ts'
import type { Account } from '../model/account.ts'
import type { Decision } from '../model/decision.ts'
import { type Level, levelOf } from './level.ts'
import type { PromptMoment, PromptSize, PromptSubject, PromptThreshold } from './prompt.ts'

/** A moment with how loud it may be. */
export interface RaisedMoment extends PromptMoment {
  readonly size: PromptSize
}

const loudestFirst: readonly PromptThreshold[] = ['blocked', 'over', 'at', 'near']

const sizes = { blocked: 'dialog', over: 'banner', at: 'banner', near: 'inline' } as const

/** Everything about an account that may deserve a prompt, the loudest first. */
export function promptMoments(account: Account, blocked: Decision | null): readonly RaisedMoment[] {
  if (account.status === 'inactive') return []
  const raise = (subject: PromptSubject, threshold: PromptThreshold): RaisedMoment => ({
    subject,
    threshold,
    cycleStart: account.cycle.start,
    size: sizes[threshold],
  })
  const subject = blocked === null ? null : blockedSubject(blocked)
  const moments = subject === null ? [] : [raise(subject, 'blocked')]
  for (const one of ['credits', ...limitNames] as const) {
    const level = levelOfSubject(account, one)
    if (level === 'near' || level === 'at' || level === 'over') moments.push(raise(one, level))
  }
  return moments.sort(
    (a, b) => loudestFirst.indexOf(a.threshold) - loudestFirst.indexOf(b.threshold),
  )
}

/** Credits have a level too: what is spent or on hold, of all there was in this cycle. */
function levelOfSubject(account: Account, subject: PromptSubject): Level {
  if (subject !== 'credits') return account.limits[subject].level
  const { available, held, spentThisCycle } = account.credits
  const taken = held + spentThisCycle
  return levelOf(available + taken, taken)
}

/** What stopped the work; nothing that a prompt could help with where it was the plan's state. */
function blockedSubject(decision: Decision): PromptSubject | null {
  switch (decision.code) {
    case 'ok':
    case 'near_limit':
    case 'plan_inactive':
    case 'unavailable':
      return null
    case 'insufficient_credits':
      return 'credits'
    case 'plan_limit_reached':
    case 'monthly_limit_reached':
    case 'not_in_plan': {
      const item = decision.items.find(({ code }) => code === decision.code)
      return item !== undefined && 'limit' in item.resource ? item.resource.limit : null
    }
    default:
      return decision.code satisfies never
  }
}
