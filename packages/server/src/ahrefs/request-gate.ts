import { setTimeout as sleep } from 'node:timers/promises'

export interface RequestGateOptions {
  readonly perMinute: number
  /** Whoever would wait longer is turned away at once. */
  readonly maxWaitMs: number
  readonly windowMs?: number
}

/** Lets at most so many through in any minute; who came first goes first. */
export class RequestGate {
  readonly #options: Required<RequestGateOptions>
  /** When each of the last `perMinute` got through, or will; oldest first. */
  readonly #passes: number[] = []
  #closedUntil = 0

  constructor(options: RequestGateOptions) {
    this.#options = { windowMs: 60_000, ...options }
  }

  /** Waits for a turn; false where that would take too long. */
  async pass(signal: AbortSignal): Promise<boolean> {
    const { perMinute, maxWaitMs, windowMs } = this.#options
    const now = Date.now()
    const freeAt = (this.#passes.at(-perMinute) ?? Number.NEGATIVE_INFINITY) + windowMs
    const at = Math.max(now, freeAt, this.#closedUntil)
    if (at - now > maxWaitMs) return false
    this.#passes.push(at)
    if (this.#passes.length > perMinute) this.#passes.shift()
    if (at > now) await sleep(at - now, undefined, { signal, ref: false })
    return true
  }

  /** The other side has had enough: nobody goes through for a whole window. */
  close(): void {
    this.#closedUntil = Date.now() + this.#options.windowMs
  }
}
