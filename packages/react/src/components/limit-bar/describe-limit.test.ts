import { type LimitUsage, levelOf } from '@igny8/credits-core'
import { limitWordsEn, say, type Words } from '@igny8/credits-core/words'
import { expect, test } from 'vitest'
import { describeLimit } from './describe-limit.ts'

const sayEn = say<Words>(limitWordsEn, 'en-US')

function usageOf(limit: number | null, used: number, held = 0): LimitUsage {
  const remaining = limit === null ? null : Math.max(0, limit - used - held)
  return { limit, used, held, remaining, level: levelOf(limit, used + held), resetsAt: null }
}

test('a meter never leaves its range, whatever is used, held and pending', () => {
  let meters = 0
  for (let limit = 0; limit <= 6; limit++) {
    for (let used = 0; used <= 9; used++) {
      for (let held = 0; held <= 3; held++) {
        for (let pending = 0; pending <= 9; pending++) {
          const { meter } = describeLimit('sites', usageOf(limit, used, held), sayEn, { pending })
          if (meter === null) continue
          meters += 1
          expect(meter.value).toBeLessThanOrEqual(meter.max)
          expect(meter.max).toBeGreaterThan(0)
          expect(meter.usedShare + meter.pendingShare).toBeLessThanOrEqual(1)
          expect(meter.pendingShare).toBeGreaterThanOrEqual(0)
        }
      }
    }
  }
  expect(meters).toBe(6 * 10 * 4 * 10)
})

test.each([
  ['some left', usageOf(5, 3), '2 left', '3 of 5 used'],
  ['all taken', usageOf(2, 2), 'None left', '2 of 2 used'],
  ['more taken than the plan has', usageOf(5, 7), '2 over', '7 of 5 used'],
  ['none taken', usageOf(5, 0), '5 left', '0 of 5 used'],
  ['no limit', usageOf(null, 12), 'Unlimited', '12 used'],
  ['not in the plan', usageOf(0, 0), 'Not in your plan', null],
  ['in use, but no longer in the plan', usageOf(0, 3), '3 over', '3 used'],
])('%s reads in words', (_, usage, left, used) => {
  expect(describeLimit('sites', usage, sayEn)).toMatchObject({ left, used })
})

test('what is on hold counts as taken and is named', () => {
  const described = describeLimit('users', usageOf(5, 2, 1), sayEn)
  expect(described).toMatchObject({ left: '2 left', used: '2 of 5 used', notes: ['1 on hold'] })
  expect(described.meter).toMatchObject({ usedShare: 0.4, pendingShare: 0.2 })
})

test('more than fits is said as what fits', () => {
  const described = describeLimit('keywords', usageOf(1000, 963), sayEn, { pending: 50 })
  expect(described).toMatchObject({ fits: false, notes: ['37 of these 50 fit'] })
})
