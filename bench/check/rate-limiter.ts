import { loadPeer } from '../load-peer.ts'
import { type Contender, workCredits, workSlots } from './contender.ts'

interface Peer {
  RateLimiterMemory: new (options: { points: number; duration: number }) => Limiter
}

interface Limiter {
  set(key: string, points: number, seconds: number): Promise<unknown>
  get(key: string): Promise<{ remainingPoints: number } | null>
  consume(key: string, points: number): Promise<unknown>
}

const key = 'acme'
const forever = 0
/** More than any run can take, so that an allowed question stays allowed. */
const plenty = 1e15

/** Two counters in memory, one for credits and one for slots. */
export function rateLimiter(): readonly Contender[] {
  const peer = loadPeer<Peer>('rate-limiter-flexible')
  if (peer === undefined) return []
  const contender = (
    name: string,
    askOf: (credits: Limiter, slots: Limiter) => () => Promise<boolean>,
  ): Contender => ({
    name,
    open({ credits: { available }, limits: { keywords } }) {
      const room = (keywords.limit ?? plenty) - keywords.used - keywords.held
      const credits = limiterOf(peer, available, workCredits)
      return {
        ask: askOf(credits, limiterOf(peer, room, workSlots)),
        allows: (answer) => answer === true,
      }
    },
  })
  return [
    { ...contender('rate-limiter-flexible: consume', take), target: 2 },
    contender('rate-limiter-flexible: get', look),
  ]
}

/** It decides by taking. */
function take(credits: Limiter, slots: Limiter) {
  return async () => {
    try {
      await credits.consume(key, workCredits)
      await slots.consume(key, workSlots)
      return true
    } catch {
      return false
    }
  }
}

/** Reading takes nothing, as a pre-check does, and leaves the decision to the caller. */
function look(credits: Limiter, slots: Limiter) {
  return async () => {
    const left = await credits.get(key)
    if (left === null || left.remainingPoints < workCredits) return false
    const free = await slots.get(key)
    return free !== null && free.remainingPoints >= workSlots
  }
}

function limiterOf({ RateLimiterMemory }: Peer, left: number, asked: number): Limiter {
  const limiter = new RateLimiterMemory({
    points: left >= asked ? plenty : left,
    duration: forever,
  })
  void limiter.set(key, 0, forever)
  return limiter
}
