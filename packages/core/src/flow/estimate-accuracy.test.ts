import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { estimateAccuracy } from './estimate-accuracy.ts'
import type { MeasuredEntry } from './measured-charge.ts'

const now = Date.parse('2026-11-22')

const reportOf = (entries: readonly MeasuredEntry[]) =>
  estimateAccuracy(entries, now, defaultCatalogue).actions

function charge(action: string, estimated: number | null, charged: number): MeasuredEntry {
  return { at: now, kind: 'charge', action, estimated, credits: 0 - charged }
}

test('an action says how far off its estimates were', () => {
  const [writing] = reportOf(
    [110, 90, 170, 80].map((charged) => charge('content_generation', 100, charged)),
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
    const [writing] = reportOf([charge('content_generation', 100, charged)])
    return writing?.withinRange
  })
  expect(within).toEqual([0, 1, 1, 0])
})

test('an action without a spread is within its range only where it cost what was said', () => {
  const [ideas] = reportOf([charge('idea_generation', 10, 10), charge('idea_generation', 10, 11)])
  expect(ideas?.withinRange).toBe(0.5)
})

test('actions stand in order of their charges, and unknown estimates are left out', () => {
  const report = reportOf([
    charge('clustering', 5, 5),
    charge('gone', 5, 5),
    charge('gone', 5, 4),
    charge('image_prompts', null, 5),
  ])
  expect(report.map(({ action, name, charges }) => [action, name, charges])).toEqual([
    ['gone', 'gone', 2],
    ['clustering', 'Keyword clustering', 1],
  ])
})

test('charges older than 90 days tell nothing any more', () => {
  const old = { ...charge('clustering', 5, 50), at: now - 91 * 86_400_000 }
  expect(reportOf([old])).toEqual([])
  expect(reportOf([old, charge('clustering', 5, 5)])[0]).toMatchObject({ charges: 1, bias: 0 })
  expect(estimateAccuracy([], now, defaultCatalogue)).toEqual({
    from: '2026-08-24T00:00:00.000Z',
    to: '2026-11-22T00:00:00.000Z',
    actions: [],
  })
})
