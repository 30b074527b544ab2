import { CreditsError } from '@igny8/credits-core'
import type { Command, Outcome } from '@igny8/credits-core/decider'
import { isBusy, isLost, isRace, toCreditsError, unavailable } from '../database/database-error.ts'
import type { Decision } from './decide-batch.ts'

/** A command on its way, and who waits for it. */
export interface Waiting {
  readonly command: Command
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: CreditsError) => void
  attempts: number
  /** It broke a batch, or shared one that broke: from now on it gets one of its own. */
  alone: boolean
}

export const batchLimit = 128
const waitingLimit = 20_000
const attemptLimit = 4

/** The commands that no batch has taken yet, oldest first, and what becomes of those that one took. */
export class WaitingCommands {
  #queue: Waiting[] = []

  get size(): number {
    return this.#queue.length
  }

  add(command: Command): Promise<Outcome> {
    if (this.size >= waitingLimit) return Promise.reject(tooManyWaiting())
    return new Promise((resolve, reject) => {
      this.#queue.push({ command, resolve, reject, attempts: 0, alone: false })
    })
  }

  /** Whether a whole batch is waiting. */
  get isDeep(): boolean {
    return this.size >= batchLimit
  }

  /** The oldest commands, without those of accounts that are under way elsewhere. */
  takeBatch(isElsewhere: (account: string) => boolean): readonly Waiting[] {
    const taken: Waiting[] = []
    const left: Waiting[] = []
    let at = 0
    for (; at < this.#queue.length && taken.length < batchLimit; at += 1) {
      const waiting = this.#queue[at] as Waiting
      if (isElsewhere(waiting.command.account)) left.push(waiting)
      else if (waiting.alone && taken.length > 0) break
      else taken.push(waiting)
      if (taken[0]?.alone) {
        at += 1
        break
      }
    }
    this.#queue = [...left, ...this.#queue.slice(at)]
    return taken
  }

  /** Gives every command of a committed batch its outcome; one without is tried again alone. */
  settle(batch: readonly Waiting[], decisions: readonly Decision[]): void {
    const failed: Waiting[] = []
    for (const [index, waiting] of batch.entries()) {
      const decision = decisions[index]
      if (decision && 'outcome' in decision) waiting.resolve(decision.outcome)
      else if (waiting.alone) waiting.reject(toCreditsError(decision?.failure))
      else failed.push(waiting)
    }
    this.#requeue(failed, 'alone')
  }

  /** The batch is certain to have had no effect: its commands are tried again, or fail alone. */
  retryOrReject(batch: readonly Waiting[], error: unknown): void {
    if ((isRace(error) || isLost(error)) && mayTryAgain(batch)) this.retry(batch)
    // Where the database has no room or no time, 128 batches would only take more of both.
    else if (batch.length > 1 && !isBusy(error)) this.#requeue(batch, 'alone')
    else this.rejectBatch(batch, toCreditsError(error))
  }

  /** Puts commands that were not tried first in the queue again. */
  putBack(batch: readonly Waiting[]): void {
    this.#queue.unshift(...batch)
  }

  /** Puts the commands first in the queue again, unless they have been there too often. */
  retry(batch: readonly Waiting[]): void {
    if (mayTryAgain(batch)) this.#requeue(batch, 'together')
    else this.rejectBatch(batch, unavailable(new Error('Tried too often.')))
  }

  rejectBatch(batch: readonly Waiting[], error: CreditsError): void {
    for (const { reject } of batch) reject(error)
  }

  rejectAll(error: CreditsError): void {
    this.rejectBatch(this.#queue.splice(0), error)
  }

  #requeue(batch: readonly Waiting[], how: 'alone' | 'together'): void {
    for (const waiting of batch) {
      waiting.attempts += 1
      if (how === 'alone') waiting.alone = true
    }
    this.putBack(batch)
  }
}

function mayTryAgain(batch: readonly Waiting[]): boolean {
  return batch.every(({ attempts }) => attempts < attemptLimit)
}

function tooManyWaiting(): CreditsError {
  return new CreditsError('temporarily_unavailable', 'Too many commands are waiting.', {
    retryable: true,
    retryAfterSeconds: 1,
  })
}
