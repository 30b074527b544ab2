import { describe, expect, test } from 'vitest'
import type { Receipt } from '../model/receipt.ts'
import { OneAccount } from '../testing/proof/one-account.ts'

const held = 180
const granted = 10_000
const ttlSeconds = 250
const tickSeconds = 100

/** Everything that can be tried on a reservation: charges in credits, or time. */
const moves = [
  { move: 'draw', credits: 50 },
  { move: 'draw', credits: 200 },
  { move: 'settle', credits: 0 },
  { move: 'settle', credits: 100 },
  { move: 'settle', credits: 200 },
  { move: 'settle', credits: 200, over: 'charge_reserved' },
  { move: 'release' },
  { move: 'tick' },
] as const

type Move = (typeof moves)[number]

/** What a reservation is, told in a few lines: the second opinion. */
interface Told {
  status: 'open' | 'settled' | 'released' | 'expired'
  held: number
  charged: number
  chargedInThisCycle: number
  seconds: number
}

/** What each move should come to: an error's code, or credits charged and given back. */
function tell(told: Told, move: Move, secondsToReset: number): string | [number, number] {
  if (move.move === 'tick') {
    const wasBefore = told.seconds < secondsToReset
    told.seconds += tickSeconds
    if (wasBefore && told.seconds >= secondsToReset) told.chargedInThisCycle = 0
    if (told.status === 'open' && told.seconds >= ttlSeconds) {
      told.status = 'expired'
      told.held = 0
    }
    return 'time passes'
  }
  if (told.status !== 'open') return `reservation_${told.status}`
  const asked = move.move === 'release' ? 0 : move.credits
  const capped = 'over' in move
  if (asked > told.held && !capped) return 'settle_exceeds_reserved'
  const charged = Math.min(asked, told.held)
  told.held -= charged
  told.charged += charged
  told.chargedInThisCycle += charged
  if (move.move === 'draw') return [charged, 0]
  // Credits of a month that is over do not come back.
  const back = told.seconds < secondsToReset ? told.held : 0
  told.held = 0
  told.status = move.move === 'settle' ? 'settled' : 'released'
  return [charged, back]
}

function take(account: OneAccount, reservation: string, move: Move): string | [number, number] {
  if (move.move === 'tick') {
    account.now += tickSeconds * 1000
    return 'time passes'
  }
  const actions =
    'credits' in move && move.credits > 0
      ? [{ action: 'content_generation', words: move.credits * 10 }]
      : []
  const outcome =
    move.move === 'release'
      ? account.send('release', { reservation })
      : move.move === 'draw'
        ? account.send('draw', { reservation, actions })
        : account.send('settle', {
            reservation,
            actions,
            ...('over' in move && { over: move.over }),
          })
  if (outcome.type === 'rejected') return outcome.code
  if (outcome.type === 'denied') return outcome.decision.code
  const receipt = outcome.value as Receipt
  return [receipt.charged, receipt.released]
}

/** Every sequence of up to `length` moves. */
function* sequences(length: number): Generator<readonly Move[]> {
  if (length === 0) return
  for (const move of moves) {
    yield [move]
    for (const rest of sequences(length - 1)) yield [move, ...rest]
  }
}

describe.each([
  ['in the middle of a cycle', '2026-02-10T00:00:00.000Z', Number.POSITIVE_INFINITY],
  ['across the end of a cycle', '2026-02-27T23:57:30.000Z', 150],
])('a reservation %s', (_, reservedAt, secondsToReset) => {
  test('ends exactly once, in every order of everything that can be tried on it', () => {
    let ran = 0
    for (const sequence of sequences(4)) {
      const account = new OneAccount({ planId: 'starter', at: '2026-01-31T00:00:00.000Z' })
      account.at(reservedAt)
      const actions = [{ action: 'content_generation', words: 1_500 }]
      const reservation = account.hold({ actions, ttlSeconds })
      const told: Told = { status: 'open', held, charged: 0, chargedInThisCycle: 0, seconds: 0 }
      const came = sequence.map((move) => take(account, reservation, move))
      const should = sequence.map((move) => tell(told, move, secondsToReset))
      account.done('catch_up', {})
      const isReset = told.seconds >= secondsToReset
      const found = {
        came,
        status: account.state.reservations.get(reservation)?.status,
        credits: account.credits,
        entries: sumOf(account, reservation),
        open: account.state.account?.openReservations,
      }
      const wanted = {
        came: should,
        status: told.status,
        credits: {
          // What comes back after a reset has ended, and is replaced by the new month's.
          available: isReset ? granted : granted - told.charged - told.held,
          held: told.held,
          spentThisCycle: told.chargedInThisCycle,
          grantedThisCycle: granted,
          plan: isReset ? granted : granted - told.charged - told.held,
          bonus: 0,
          lasting: 0,
        },
        entries: { held: told.held, charged: told.charged },
        open: told.status === 'open' ? 1 : 0,
      }
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        expect(found, JSON.stringify(sequence)).toEqual(wanted)
      }
      ran += 1
    }
    expect(ran).toBe(8 + 8 ** 2 + 8 ** 3 + 8 ** 4)
  })
})

function sumOf({ entries }: OneAccount, reservation: string) {
  const own = entries.filter((entry) => entry.reservation === reservation)
  return {
    held: own.reduce((sum, entry) => sum + entry.held, 0),
    charged: own.reduce((sum, entry) => sum - entry.credits, 0),
  }
}
