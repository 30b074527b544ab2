import type { Command } from './command.ts'
import { fingerprintOf } from './fingerprint.ts'
import { addKeywords } from './flow/add-keywords.ts'
import { catchUp } from './flow/catch-up.ts'
import { charge } from './flow/charge.ts'
import { claim, unclaim } from './flow/claim.ts'
import { done } from './flow/deny.ts'
import { draw } from './flow/draw.ts'
import { grant } from './flow/grant.ts'
import { newAccount, putAccount } from './flow/put-account.ts'
import { removeKeywords } from './flow/remove-keywords.ts'
import { reserve } from './flow/reserve.ts'
import { finishRun, resumeRun } from './flow/resume-run.ts'
import { release, settle } from './flow/settle.ts'
import { startRun } from './flow/start-run.ts'
import { stepRun } from './flow/step-run.ts'
import type { Catalogue } from './model/catalogue.ts'
import type { LedgerEntry } from './model/ledger-entry.ts'
import { closeDraft, type Draft, openDraft } from './state/draft.ts'
import type { Outcome } from './state/outcome.ts'
import { Rejection } from './state/rejection.ts'
import type { State } from './state/state.ts'

/** What a command came to: the state after it, what it wrote into the ledger, and its answer. */
export interface Decided {
  readonly state: State
  readonly entries: readonly LedgerEntry[]
  readonly outcome: Outcome
}

/**
 * The one place where a credit or a slot is granted, denied, held, charged, expired or reset.
 *
 * Pure. `state` holds at least what `needs(command)` names, and every open reservation and pending
 * claim where something is due; `now` is milliseconds since 1970 and never runs backwards. A rejected
 * command leaves the state as it was. A keyed command's first entry carries its key, and its outcome
 * is remembered in `state.answers`.
 */
export function decide(state: State, command: Command, now: number, catalogue: Catalogue): Decided {
  const account = state.account
  if (account === null && command.type !== 'put_account') {
    return rejected(state, new Rejection('not_found', { account: command.account }))
  }
  const repeated = repeat(state, command)
  if (repeated !== undefined) return { state, entries: [], outcome: repeated }
  try {
    const time = Math.max(now, account?.updatedAt ?? now)
    const caughtUp = catchUp(state, time, catalogue)
    const opened = caughtUp.state.account ?? openAccount(command, time)
    const draft = openDraft(caughtUp.state, opened, time, catalogue)
    const outcome = follow(draft, command)
    return remember(
      closeDraft(draft, state),
      [...caughtUp.entries, ...draft.entries],
      draft.entries[0],
      command,
      outcome,
    )
  } catch (error) {
    if (error instanceof Rejection) return rejected(state, error)
    throw error
  }
}

function follow(draft: Draft, command: Command): Outcome {
  switch (command.type) {
    case 'put_account':
      return putAccount(draft, command.input)
    case 'grant':
      return grant(draft, command.input)
    case 'charge':
      return charge(draft, command.input)
    case 'reserve':
      return reserve(draft, command.input)
    case 'draw':
      return draw(draft, command.input)
    case 'settle':
      return settle(draft, command.input)
    case 'release':
      return release(draft, command.input)
    case 'start_run':
      return startRun(draft, command.input)
    case 'step_run':
      return stepRun(draft, command.input)
    case 'resume_run':
      return resumeRun(draft, command.input)
    case 'finish_run':
      return finishRun(draft, command.input)
    case 'claim':
      return claim(draft, command.input)
    case 'unclaim':
      return unclaim(draft, command.input)
    case 'add_keywords':
      return addKeywords(draft, command.input)
    case 'remove_keywords':
      return removeKeywords(draft, command.input)
    case 'catch_up':
      return done(undefined)
    default:
      return command satisfies never
  }
}

/** The answer that was given to this key before, if any. */
function repeat(state: State, command: Command): Outcome | undefined {
  if (!('key' in command)) return undefined
  const answer = state.answers.get(command.key)
  if (answer === undefined) return undefined
  if (answer.fingerprint !== fingerprintOf(command)) {
    return { type: 'rejected', code: 'idempotency_key_reused', params: { key: command.key } }
  }
  return answer.outcome.type === 'rejected' ? answer.outcome : { ...answer.outcome, replayed: true }
}

function remember(
  state: State,
  entries: readonly LedgerEntry[],
  first: LedgerEntry | undefined,
  command: Command,
  outcome: Outcome,
): Decided {
  if (!('key' in command)) return { state, entries, outcome }
  const { key } = command
  const answers = new Map(state.answers).set(key, { fingerprint: fingerprintOf(command), outcome })
  const keyed = entries.map((entry) => (entry === first ? { ...entry, key } : entry))
  return { state: { ...state, answers }, entries: keyed, outcome }
}

function openAccount(command: Command, now: number) {
  if (command.type !== 'put_account') throw new Rejection('not_found', { account: command.account })
  return newAccount(command.account, command.input, now)
}

function rejected(state: State, { code, params }: Rejection): Decided {
  return { state, entries: [], outcome: { type: 'rejected', code, params } }
}
