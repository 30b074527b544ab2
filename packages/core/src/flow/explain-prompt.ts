import type { Account } from '../model/account.ts'
import type { Decision } from '../model/decision.ts'
import type { Forecast } from '../model/forecast.ts'
import type { Message, MessageParams } from '../model/message.ts'
import type { Plan } from '../model/plan.ts'
import { hasRoomOnceUnder, leastOf } from './least-of.ts'
import type { Prompt, PromptMoment, PromptSubject } from './prompt.ts'
import { sayPrompt } from './say-prompt.ts'
import { wayOutOf } from './way-out-of.ts'

interface Around {
  readonly account: Account
  readonly blocked: Decision | null
  readonly plans: readonly Plan[]
  readonly forecast?: Forecast
}

/** What a prompt says and offers. */
export function explainPrompt(
  moment: PromptMoment,
  around: Around,
): Pick<Prompt, 'title' | 'body' | 'upgrade' | 'wayOut'> {
  const plan = planToMoveTo(moment, around)
  const params = paramsOf(moment, around, plan)
  return {
    title: titleOf(moment, around, params),
    body: bodyOf(moment, around, params, plan),
    upgrade:
      plan === undefined ? null : { planId: plan.id, message: sayPrompt('prompt.upgrade', params) },
    wayOut: wayOutOf(moment, around, params),
  }
}

/** What a plan brings of a subject; `null` = unlimited. */
function amountIn(plan: Plan, subject: PromptSubject): number | null {
  return subject === 'credits' ? plan.creditsPerCycle : plan.limits[subject]
}

/** The plan that was verified to fix a blocked click, or else the cheapest that has more. */
function planToMoveTo(
  { subject, threshold }: PromptMoment,
  { account, blocked, plans }: Around,
): Plan | undefined {
  if (threshold === 'blocked') {
    const verified = blocked?.remedies.find((remedy) => remedy.kind === 'upgrade')
    return plans.find(({ id }) => id === verified?.planId)
  }
  const taken = takenOf(account, subject)
  const own = amountIn(account.plan, subject) ?? Number.POSITIVE_INFINITY
  return plans
    .toSorted((a, b) => a.priceCents - b.priceCents)
    .find((plan) => {
      const amount = amountIn(plan, subject) ?? Number.POSITIVE_INFINITY
      return plan.priceCents > account.plan.priceCents && amount > own && amount > taken
    })
}

function takenOf(account: Account, subject: PromptSubject): number {
  if (subject === 'credits') return account.credits.held + account.credits.spentThisCycle
  const { used, held } = account.limits[subject]
  return used + held
}

function paramsOf(
  { subject }: PromptMoment,
  { account }: Around,
  plan: Plan | undefined,
): MessageParams {
  const taken = takenOf(account, subject)
  const limit =
    subject === 'credits' ? account.credits.available + taken : account.limits[subject].limit
  return {
    subject,
    used: taken,
    held: subject === 'credits' ? account.credits.held : account.limits[subject].held,
    limit,
    left: Math.max(0, (limit ?? 0) - taken),
    over: Math.max(0, taken - (limit ?? 0)),
    more: amountIn(account.plan, subject),
    resetsAt: account.cycle.end,
    plan: plan?.name ?? null,
    planLimit: plan === undefined ? null : amountIn(plan, subject),
  }
}

function titleOf(
  { subject, threshold }: PromptMoment,
  { blocked }: Around,
  params: MessageParams,
): Message {
  switch (threshold) {
    case 'blocked':
      return blocked?.message ?? sayPrompt(`prompt.at.${subject}`, params)
    case 'over':
      return sayPrompt('prompt.over', params)
    case 'at':
      return sayPrompt(`prompt.at.${subject}`, params)
    case 'near':
      return sayPrompt(subject === 'credits' ? 'prompt.near.credits' : 'prompt.near', params)
    default:
      return threshold satisfies never
  }
}

function bodyOf(
  { subject, threshold }: PromptMoment,
  { account, blocked, forecast }: Around,
  params: MessageParams,
  plan: Plan | undefined,
): Message {
  const monthly = subject === 'credits' || subject === 'ahrefsQueries'
  if (threshold === 'near') {
    const outlook = subject === 'credits' ? forecast?.credits : forecast?.limits[subject]
    const resets = monthly && params.more !== 0
    return (
      outlook?.message ?? sayPrompt(resets ? 'prompt.near.body.month' : 'prompt.near.body', params)
    )
  }
  if (threshold === 'blocked' && blocked?.code === 'not_in_plan') return bodyNotInPlan(params, plan)
  if (threshold === 'blocked' && subject === 'credits')
    return sayPrompt('prompt.body.blocked', params)
  if (threshold === 'over' && !monthly) {
    const room = hasRoomOnceUnder(subject, account.limits[subject].limit ?? 0)
    return sayPrompt(room ? 'prompt.body.over' : 'prompt.body.over.noRoom', params)
  }
  if (subject === 'credits') {
    const none = account.plan.creditsPerCycle === 0
    return sayPrompt(none ? 'prompt.body.credits.none' : 'prompt.body.credits', params)
  }
  if (params.limit === 0) return bodyNotInPlan(params, plan)
  if (subject === 'ahrefsQueries') return sayPrompt('prompt.body.ahrefsQueries', params)
  const canFreeUp =
    threshold === 'blocked'
      ? blocked?.remedies.some(({ kind }) => kind === 'free_up')
      : account.limits[subject].used > leastOf(subject)
  if (!canFreeUp) {
    return sayPrompt(
      plan === undefined ? 'prompt.body.notInPlan.noPlan' : 'prompt.body.move',
      params,
    )
  }
  return sayPrompt(
    plan === undefined ? `prompt.body.${subject}.noPlan` : `prompt.body.${subject}`,
    params,
  )
}

function bodyNotInPlan(params: MessageParams, plan: Plan | undefined): Message {
  if (plan === undefined) return sayPrompt('prompt.body.notInPlan.noPlan', params)
  const any = params.planLimit === null
  return sayPrompt(any ? 'prompt.body.notInPlan.any' : 'prompt.body.notInPlan', params)
}
