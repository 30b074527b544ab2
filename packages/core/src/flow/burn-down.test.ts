import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GrantState } from '../state/account-state.ts'
import { addGrant, burnDown, compareGrants, sumGrants } from './burn-down.ts'

const kinds = ['plan', 'bonus', 'purchase', 'adjustment'] as const

function grant(number: number, of: Partial<GrantState> = {}): GrantState {
  return {
    id: `grant_${number}`,
    kind: 'bonus',
    credits: 100,
    remaining: 100,
    priority: 100,
    expiresAt: null,
    grantedAt: 0,
    ...of,
  }
}

const arbitraryGrants = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      remaining: fc.integer({ min: 1, max: 50 }),
      priority: fc.nat(3),
      expiresAt: fc.oneof(fc.constant(null), fc.nat(3)),
      grantedAt: fc.nat(3),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index) => grant(index + 1, { ...row, credits: row.remaining })))

/** The order as it is told in words, one reason after the other. */
function inOrder(grants: readonly GrantState[]): GrantState[] {
  const rank = ({ kind, priority, expiresAt, grantedAt, id }: GrantState) => [
    kind === 'plan' ? 0 : 1,
    priority,
    expiresAt ?? Number.MAX_VALUE,
    grantedAt,
    Number(id.slice('grant_'.length)),
  ]
  return [...grants].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    const first = one.findIndex((reason, index) => reason !== other[index])
    return first === -1 ? 0 : (one[first] ?? 0) - (other[first] ?? 0)
  })
}

describe('credits burn', () => {
  test('plan first, then by priority, expiry, age and number', () => {
    const grants = [
      grant(1, { priority: 200 }),
      grant(2, { expiresAt: null }),
      grant(3, { expiresAt: 20 }),
      grant(4, { expiresAt: 10 }),
      grant(5, { expiresAt: 10, grantedAt: -1 }),
      grant(6, { priority: 0 }),
      grant(10, { kind: 'plan', priority: 500 }),
      grant(9, { kind: 'plan', priority: 500 }),
      grant(11, { expiresAt: null }),
    ]
    const order = [...grants].sort(compareGrants).map(({ id }) => Number(id.slice(6)))
    expect(order).toEqual([9, 10, 6, 5, 4, 3, 2, 11, 1])
  })

  test('in the one order that all reasons give, whatever order they came in', () => {
    const total = fc.property(arbitraryGrants, fc.infiniteStream(fc.nat()), (grants, random) => {
      const shuffled = grants
        .map((one) => ({ one, at: random.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect([...shuffled].sort(compareGrants)).toEqual(inOrder(grants))
      const added = shuffled.reduce<readonly GrantState[]>(addGrant, [])
      expect(added).toEqual(inOrder(grants))
    })
    fc.assert(total, { numRuns: 2_000 })
  })

  test('from the front, and what is taken and what is left is all there was', () => {
    const nothingLost = fc.property(arbitraryGrants, fc.nat(), (grants, some) => {
      const ordered = inOrder(grants)
      const credits = some % (sumGrants(ordered) + 1)
      const { grants: left, parts } = burnDown(ordered, credits)
      expect(sumGrants(parts)).toBe(credits)
      expect(sumGrants(left)).toBe(sumGrants(ordered) - credits)
      expect([...parts, ...left].every(({ remaining }) => remaining > 0)).toBe(true)
      for (const one of ordered) {
        const of = (rows: readonly GrantState[]) =>
          sumGrants(rows.filter(({ id }) => id === one.id))
        expect(of(parts) + of(left)).toBe(one.remaining)
      }
      // Nothing behind a grant is touched while that grant has something left.
      const [firstLeft] = left
      const lastTaken = parts.at(-1)
      if (firstLeft !== undefined && lastTaken !== undefined) {
        expect(compareGrants(lastTaken, firstLeft)).toBeLessThanOrEqual(0)
      }
      expect(ordered).toEqual(inOrder(grants))
    })
    fc.assert(nothingLost, { numRuns: 5_000 })
  })

  test('not at all where nothing is asked, and never more than there is', () => {
    const grants = [grant(1), grant(2)]
    expect(burnDown(grants, 0)).toEqual({ grants, parts: [] })
    expect(burnDown(grants, 200).grants).toEqual([])
    expect(() => burnDown(grants, 201)).toThrow(RangeError)
    expect(() => burnDown([], 1)).toThrow(RangeError)
  })
})

describe('credits that come back', () => {
  test('put everything where it was', () => {
    const roundTrip = fc.property(arbitraryGrants, fc.nat(), (grants, some) => {
      const ordered = inOrder(grants)
      const { grants: left, parts } = burnDown(ordered, some % (sumGrants(ordered) + 1))
      expect(parts.reduce(addGrant, left)).toEqual(ordered)
      expect(parts.toReversed().reduce(addGrant, left)).toEqual(ordered)
    })
    fc.assert(roundTrip, { numRuns: 2_000 })
  })

  test('join the grant they came from', () => {
    const grants = [grant(1, { remaining: 30 }), grant(2)]
    expect(addGrant(grants, grant(1, { remaining: 20 })).map(({ remaining }) => remaining)).toEqual(
      [50, 100],
    )
  })

  test('of nothing change nothing', () => {
    const grants = [grant(2)]
    expect(addGrant(grants, grant(1, { remaining: 0 }))).toBe(grants)
  })
})
