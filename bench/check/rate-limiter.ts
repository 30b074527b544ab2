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

/** Two counters in memory; asking takes, which is how this library decides. */
export function takeFromRateLimiter(): Contender | undefined {
  return contender('rate-limiter-flexible: consume', 2, ({ credits, slots }) => async () => {
    try {
      await credits.consume(key, workCredits)
      await slots.consume(key, workSlots)
      return true
    } catch {
      return false
    }
  })
}

/** The same counters, only read: a pre-check takes nothing. */
export function lookAtRateLimiter(): Contender | undefined {
  return contender('rate-limiter-flexible: get', undefined, ({ credits, slots }) => async () => {
    const left = await credits.get(key)
    if (left === null || left.remainingPoints < workCredits) return false
    const free = await slots.get(key)
    return free !== null && free.remainingPoints >= workSlots
  })
}

function contender(
  name: string,
  target: number | undefined,
  askOf: (limiters: { credits: Limiter; slots: Limiter }) => () => Promise<boolean>,
): Contender | undefined {
  const peer = loadPeer<Peer>('rate-limiter-flexible')
  return (
    peer && {
      name,
      ...(target !== undefined && { target }),
      open({ credits, limits: { keywords } }) {
        const room = (keywords.limit ?? plenty) - keywords.used - keywords.held
        return {
          ask: askOf({
            credits: limiterOf(peer, credits.available, workCredits),
            slots: limiterOf(peer, room, workSlots),
          }),
          allows: (answer) => answer === true,
        }
      },
    }
  )
}

function limiterOf({ RateLimiterMemory }: Peer, left: number, asked: number): Limiter {
  const points = left >= asked ? plenty : left
  const limiter = new RateLimiterMemory({ points, duration: forever })
  void limiter.set(key, 0, forever)
  return limiter
}
