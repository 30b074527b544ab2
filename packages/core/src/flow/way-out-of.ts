import type { Account } from '../model/account.ts'
import type { Decision } from '../model/decision.ts'
import type { MessageParams } from '../model/message.ts'
import type { Remedy } from '../model/remedy.ts'
import { leastOf } from './least-of.ts'
import type { PromptMoment, WayOut } from './prompt.ts'
import { type PromptKey, sayPrompt } from './say-prompt.ts'

/** There is always one: at least to leave it for now. */
export function wayOutOf(
  { subject, threshold }: PromptMoment,
  { account, blocked }: { readonly account: Account; readonly blocked: Decision | null },
  params: MessageParams,
): WayOut {
  if (threshold === 'blocked') {
    const free = blocked?.remedies.flatMap((remedy) => freeWayOut(remedy) ?? [])[0]
    if (free !== undefined) return free
  }
  const own = (kind: WayOut['kind'], key: PromptKey = `prompt.out.not_now`): WayOut => ({
    kind,
    message: sayPrompt(key, params),
    remedy: null,
  })
  if (threshold === 'near') return own('not_now')
  if (threshold === 'blocked') {
    const free = blocked?.remedies.flatMap((remedy) => freeWayOut(remedy) ?? [])[0]
    if (free !== undefined) return free
  }
  if (subject === 'ahrefsQueries') return own('browse_library', 'prompt.out.browse_library')
  // A blocked click is promised nothing that was not verified to help it.
  if (threshold === 'blocked') return own('not_now')
  if (subject === 'credits') {
    return account.plan.creditsPerCycle > 0 ? own('wait', 'prompt.out.wait') : own('not_now')
  }
  if (account.limits[subject].used <= leastOf(subject)) return own('not_now')
  return own('free_up', `prompt.out.free_up.${subject}`)
}

/** A remedy that takes no money, as a way out. */
function freeWayOut(remedy: Remedy): WayOut | null {
  switch (remedy.kind) {
    case 'reduce':
    case 'cheaper_option':
    case 'free_up':
    case 'wait':
      return { kind: remedy.kind, message: remedy.message, remedy }
    case 'upgrade':
    case 'buy_credits':
    case 'contact':
      return null
    default:
      return remedy satisfies never
  }
}
