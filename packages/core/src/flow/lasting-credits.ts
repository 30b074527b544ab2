import type { AccountState } from '../state/account-state.ts'
import { cycleStart } from './cycle.ts'

/** Available credits that outlive the open cycle: given or bought, and not expiring with it. */
export function lastingCredits({ grants, anchor, cycle }: AccountState): number {
  let lasting = 0
  let end: number | undefined
  for (const { kind, remaining, expiresAt } of grants) {
    if (kind === 'plan') continue
    if (expiresAt !== null) {
      end ??= cycleStart(anchor, cycle + 1)
      if (expiresAt <= end) continue
    }
    lasting += remaining
  }
  return lasting
}
