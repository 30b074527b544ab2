import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from './catalogue/default-catalogue.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { emptyState } from './state/state.ts'
import { AccountShelf } from './testing/proof/account-shelf.ts'
import { inventCommand } from './testing/proof/invent-command.ts'
import { liveAwhile } from './testing/proof/live-awhile.ts'
import { OneAccount } from './testing/proof/one-account.ts'
import { seededRandom } from './testing/proof/seeded-random.ts'
import { tightCatalogue } from './testing/proof/tight-catalogue.ts'

const at = '2026-11-22T12:00:00.000Z'
const words = (count: number) => [{ action: 'content_generation', words: count }]

describe('an account that was never opened', () => {
  test('is not found, whatever is asked of it, and is not made on the way', () => {
    const random = seededRandom(1)
    const opened = new AccountShelf()
    opened.account = new OneAccount({ planId: 'free', at }).state.account
    const asked = new Set<string>()
    for (let step = 0; step < 400; step += 1) {
      const command = inventCommand(random, 'nobody', opened, Date.parse(at), `key-${step}`)
      if (command.type === 'put_account') continue
      asked.add(command.type)
      const { state, entries, outcome } = decide(emptyState, command, 0, defaultCatalogue)
      expect(outcome).toEqual({
        type: 'rejected',
        code: 'not_found',
        params: { account: 'nobody' },
      })
      expect(state).toBe(emptyState)
      expect(entries).toEqual([])
    }
    expect(asked.size).toBe(15)
  })

  test('is opened with its plan’s credits, on a cycle that begins now or where it is told', () => {
    const now = new OneAccount({ planId: 'starter', at })
    expect(now.view).toMatchObject({
      status: 'active',
      credits: { available: 10_000, plan: 10_000 },
      cycle: { start: at, end: '2026-12-22T12:00:00.000Z' },
    })
    const anchored = new OneAccount({ planId: 'starter', at, cycleAnchor: '2024-01-31T00:00:00Z' })
    expect(anchored.view.cycle.start).toBe('2026-10-31T00:00:00.000Z')
    expect(anchored.credits.available).toBe(10_000)
    const later = new OneAccount({
      planId: 'starter',
      at,
      cycleAnchor: '2027-01-01T00:00:00+02:00',
    })
    expect(later.view.cycle.start).toBe('2026-10-31T22:00:00.000Z')
  })
})

describe('what is decided', () => {
  test('never alters the state it was given', () => {
    const catalogue = tightCatalogue({ basis: 'max' }, '2026-03-01T00:00:00.000Z')
    for (let seed = 1; seed <= 300; seed += 1) {
      const { state, now } = liveAwhile(seed, 25, catalogue)
      const random = seededRandom(seed)
      const shelf = Object.assign(new AccountShelf(), { account: state.account })
      const command = inventCommand(random, 'a', shelf, now, 'new')
      const before = told(state)
      decide(state, command, now + random.below(86_400_000), catalogue)
      expect(told(state), JSON.stringify(command)).toBe(before)
    }
  })

  test('is the same every time it is decided', () => {
    const catalogue = tightCatalogue({ basis: 'max' }, '2026-03-01T00:00:00.000Z')
    for (let seed = 1; seed <= 100; seed += 1) {
      const { state, now } = liveAwhile(seed, 25, catalogue)
      const random = seededRandom(-seed)
      const shelf = Object.assign(new AccountShelf(), { account: state.account })
      const command = inventCommand(random, 'a', shelf, now, 'new')
      const once = decide(state, command, now, catalogue)
      expect(decide(state, command, now, catalogue)).toEqual(once)
    }
  })

  test('is not taken for a refusal where the code or the catalogue is at fault', () => {
    const { state, now } = new OneAccount({ planId: 'free', at })
    const command: Command = {
      type: 'charge',
      account: 'a',
      key: 'k',
      input: { actions: words(10) },
    }
    const broken = { ...defaultCatalogue, priceLists: [] }
    expect(() => decide(state, command, now, broken)).toThrow(RangeError)
  })

  test('happens after everything before it, also where a clock runs back', () => {
    const account = new OneAccount({ planId: 'free', at })
    account.at('2026-11-22T11:00:00.000Z').done('charge', { actions: words(10) })
    expect(account.entries.map((entry) => new Date(entry.at).toISOString())).toEqual([at, at, at])
  })
})

describe('a key', () => {
  test('gives its first answer for ever, and does nothing a second time', () => {
    const account = new OneAccount({ planId: 'free', at })
    const first = account.send('charge', { actions: words(500) }, 'mine')
    const entries = account.entries.length
    for (const later of ['2026-11-22T12:00:01Z', '2026-12-30T00:00:00Z', '2028-01-01T00:00:00Z']) {
      const { state } = account
      const again = account.at(later).send('charge', { actions: words(500) }, 'mine')
      expect(again).toEqual({ ...first, replayed: true })
      expect(account.state).toBe(state)
    }
    expect(account.entries.length).toBe(entries)
  })

  test('that was denied stays denied, that was refused may be used again', () => {
    const account = new OneAccount({ planId: 'free', at })
    const ask = (count: number, key: string) =>
      account.send('charge', { actions: words(count) }, key)
    expect(ask(20_010, 'denied').type).toBe('denied')
    account.done('grant', { kind: 'bonus', credits: 10, reason: 'x' })
    expect(ask(20_010, 'denied')).toMatchObject({ type: 'denied', replayed: true })
    expect(ask(20_010, 'fresh').type).toBe('done')
    expect(account.send('charge', { actions: [{ action: 'nothing' }] }, 'typo').type).toBe(
      'rejected',
    )
    account.done('grant', { kind: 'bonus', credits: 10, reason: 'x' })
    expect(ask(100, 'typo').type).toBe('done')
  })

  test('of another request is refused, and the first stays as it was', () => {
    const account = new OneAccount({ planId: 'free', at })
    account.send('charge', { actions: words(500) }, 'mine')
    const { state } = account
    const reused = { type: 'rejected', code: 'idempotency_key_reused', params: { key: 'mine' } }
    expect(account.send('charge', { actions: words(510) }, 'mine')).toEqual(reused)
    expect(account.send('reserve', { actions: words(500) }, 'mine')).toEqual(reused)
    expect(account.state).toBe(state)
  })

  test('stands on the first entry of its own, after what fell due on the way', () => {
    const account = new OneAccount({ planId: 'free', at })
    account.at('2026-12-25T00:00:00.000Z').send('charge', { actions: words(500) }, 'mine')
    const last = account.entries.slice(-3).map(({ kind, key }) => [kind, key])
    expect(last).toEqual([
      ['expire', null],
      ['grant', null],
      ['charge', 'mine'],
    ])
  })
})

describe('there is an end to', () => {
  const expiresAt = '2027-01-01T00:00:00.000Z'

  test('live grants: a thousand', () => {
    const account = new OneAccount({ planId: 'free', at })
    const give = () => account.send('grant', { kind: 'bonus', credits: 1, expiresAt, reason: 'x' })
    for (let count = 1; count < 1_000; count += 1) give()
    expect(account.state.account?.grants.length).toBe(1_000)
    expect(give()).toMatchObject({
      type: 'rejected',
      code: 'invalid_field',
      params: { field: 'grants', maximum: 1_000 },
    })
    account.at(expiresAt)
    expect(give()).toMatchObject({ type: 'rejected', params: { field: 'expiresAt' } })
    expect(account.send('grant', { kind: 'bonus', credits: 1, reason: 'x' }).type).toBe('done')
  })

  test('credits: 2^53 − 1, those on hold among them', () => {
    const account = new OneAccount({ planId: 'free', at })
    account.hold({ actions: words(5_000) })
    const room = Number.MAX_SAFE_INTEGER - 2_000
    const give = (credits: number) => account.send('grant', { kind: 'bonus', credits, reason: 'x' })
    expect(give(room + 1)).toMatchObject({
      type: 'rejected',
      code: 'invalid_amount',
      params: { maximum: room },
    })
    expect(give(room).type).toBe('done')
    expect(give(1)).toMatchObject({ type: 'rejected', params: { maximum: 0 } })
  })
})

/** A state as text, its Maps included. */
function told(state: object): string {
  return JSON.stringify(
    Object.entries(state).map(([name, part]) => [name, part instanceof Map ? [...part] : part]),
  )
}
