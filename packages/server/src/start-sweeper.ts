import type { Command, Outcome } from '@igny8/credits-core/decider'
import type { Session } from './database/database.ts'
import { readDueAccounts } from './queries/read-due-accounts.ts'

export interface SweeperOptions {
  readonly session: Session
  readonly submit: (command: Command) => Promise<Outcome>
  readonly timeShiftMs: () => number
  readonly everyMs: number
  readonly onError: (error: unknown) => void
}

/**
 * Ends what nobody comes back for: expired reservations and claims, old cycles. Several processes may
 * sweep at once, for each account is caught up under its lock and a second time changes nothing.
 * Returns the function that stops it.
 */
export function startSweeper(options: SweeperOptions): () => Promise<void> {
  let stopped = false
  let sweeping: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout

  function sweepLater() {
    timer = setTimeout(() => {
      sweeping = sweep(options)
        .catch(options.onError)
        .then(() => {
          if (!stopped) sweepLater()
        })
    }, options.everyMs)
    timer.unref()
  }

  sweepLater()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await sweeping
  }
}

const accountsAtOnce = 128

/** Catches up every account in which something is due, once. */
async function sweep(
  options: Pick<SweeperOptions, 'session' | 'submit' | 'timeShiftMs'>,
): Promise<void> {
  const { session, submit, timeShiftMs } = options
  let after = { due_at: 0, account_id: '' }
  for (;;) {
    const { rows } = await session.query(readDueAccounts, [
      timeShiftMs(),
      new Date(after.due_at).toISOString(),
      after.account_id,
      accountsAtOnce,
    ])
    await Promise.all(
      rows.map(({ account_id: account }) => submit({ type: 'catch_up', account, input: {} })),
    )
    const last = rows.at(-1)
    if (rows.length < accountsAtOnce || last === undefined) return
    after = last
  }
}
