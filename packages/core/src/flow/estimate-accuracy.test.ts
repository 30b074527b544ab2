import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { memoryCredits } from '../testing/memory-credits.ts'
import { estimateAccuracy } from './estimate-accuracy.ts'
import type { MeasuredEntry } from './measured-charge.ts'

function charge(action: string, estimated: number | null, charged: number): MeasuredEntry {
  return { at: Date.parse('2026-11-22'), kind: 'charge', action, estimated, credits: 0 - charged }
}

test('an action says how far off its estimates were', () => {
  const [writing] = estimateAccuracy(
    [110, 90, 170, 80].map((charged) => charge('content_generation', 100, charged)),
    defaultCatalogue,
  )
  expect(writing).toMatchObject({
    name: 'Article writing',
    charges: 4,
    estimated: 400,
    charged: 450,
    withinRange: 0.75,
    p50: 1,
  })
  expect(writing?.bias).toBeCloseTo(0.125, 9)
})

test('a range has a least and a most', () => {
  const within = [79, 80, 120, 121].map((charged) => {
    const [writing] = estimateAccuracy(
      [charge('content_generation', 100, charged)],
      defaultCatalogue,
    )
    return writing?.withinRange
  })
  expect(within).toEqual([0, 1, 1, 0])
})

test('an action without a spread is within its range only where it cost what was said', () => {
  const [ideas] = estimateAccuracy(
    [charge('idea_generation', 10, 10), charge('idea_generation', 10, 11)],
    defaultCatalogue,
  )
  expect(ideas?.withinRange).toBe(0.5)
})

test('actions stand in order of their charges, and unknown estimates are left out', () => {
  const report = estimateAccuracy(
    [
      charge('clustering', 5, 5),
      charge('gone', 5, 5),
      charge('gone', 5, 4),
      charge('image_prompts', null, 5),
    ],
    defaultCatalogue,
  )
  expect(report.map(({ action, name, charges }) => [action, name, charges])).toEqual([
    ['gone', 'gone', 2],
    ['clustering', 'Keyword clustering', 1],
  ])
})

test('a real ledger remembers what was expected', async () => {
  const credits = memoryCredits()
  const account = 'one'
  await credits.putAccount({ account, planId: 'growth' })
  const held = await credits.reserve({
    account,
    key: 'a',
    actions: [{ action: 'content_generation', words: 1_000 }],
  })
  if (!held.allowed) throw new Error('denied')
  await credits.settle({
    account,
    key: 'b',
    reservation: held.value.id,
    actions: [{ action: 'content_generation', words: 900 }],
  })
  const [writing] = estimateAccuracy(credits.ledger.entries(account), defaultCatalogue)
  expect(writing).toMatchObject({ charges: 1, estimated: 100, charged: 90, withinRange: 1 })
})
