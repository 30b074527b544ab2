import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { OneAccount } from '../testing/proof/one-account.ts'
import { describeActivity } from './describe-activity.ts'

const open = () => new OneAccount({ planId: 'free', at: '2026-11-01T00:00:00.000Z' })
const ideas = (quantity: number) => [{ action: 'idea_generation', quantity }]

const log = (account: OneAccount) =>
  account.entries.flatMap((entry) => {
    const said = describeActivity(entry, defaultCatalogue)
    return said?.kind === 'returned' ? said.message.text : []
  })

const kept = (account: OneAccount, id: string) => account.state.reservations.get(id)

describe('work that ends before all of it is charged', () => {
  test('says that nothing was charged only where nothing was', () => {
    const account = open()
    for (const reason of ['failed', 'cancelled'] as const) {
      const whole = account.hold({ actions: ideas(10) })
      account.done('release', { reservation: whole, reason })
      const part = account.hold({ actions: ideas(10) })
      account.done('draw', { reservation: part, actions: ideas(4) })
      expect(account.done('release', { reservation: part, reason })).toMatchObject({ released: 60 })
    }
    expect(log(account)).toEqual([
      'Work that failed. Nothing was charged.',
      'Work that failed. Only what was done before is charged.',
      'Work that was cancelled. Nothing was charged.',
      'Work that was cancelled. Only what was done before is charged.',
    ])
  })

  test('says of what expired whether any of it was charged', () => {
    const account = open()
    account.hold({ actions: ideas(1) })
    const drawn = account.hold({ actions: ideas(1) })
    account.done('draw', { reservation: drawn, actions: ideas(1) })
    account.at('2026-11-01T01:00:00.000Z').done('catch_up', {})
    expect(log(account)).toEqual([
      'Work that took too long. Nothing was charged.',
      'Work that took too long. Only what was done before is charged.',
    ])
  })

  test('gives back what is still worth something, and says no more than that', () => {
    const account = open()
    account.done('grant', { kind: 'purchase', credits: 50, reason: 'x' })
    account.at('2026-11-30T23:00:00.000Z')
    const reservation = account.hold({ actions: ideas(205), ttlSeconds: 86_400 })
    account.at('2026-12-01T01:00:00.000Z').done('catch_up', {})
    expect(account.credits).toMatchObject({ available: 2_000, held: 2_050 })
    const receipt = account.done('release', { reservation, reason: 'failed' })
    // 2,000 of them belonged to the month that is over.
    expect(receipt).toMatchObject({ charged: 0, released: 50, credits: { available: 2_050 } })
    expect(account.entries.slice(-2)).toMatchObject([
      { kind: 'release', held: -2_050, reservation },
      { kind: 'expire', credits: -2_000 },
    ])
    expect(kept(account, reservation)?.parts).toMatchObject([{ kind: 'purchase', remaining: 50 }])
  })
})
