import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { estimate } from './estimate.ts'
import { measureHistory } from './measure-history.ts'
import type { MeasuredEntry } from './measured-charge.ts'

const asOf = '2026-11-22T00:00:00.000Z'

const historyOf = (entries: readonly MeasuredEntry[]) => measureHistory(entries, Date.parse(asOf))

function charges(action: string, shares: readonly number[], estimated = 100): MeasuredEntry[] {
  return shares.map((share) => ({
    at: Date.parse(asOf),
    kind: 'charge',
    action,
    estimated,
    credits: 0 - Math.round(share * estimated),
  }))
}

const evenly = Array.from({ length: 101 }, (_, index) => 0.5 + index / 100)

test('the percentiles are those of charged ÷ estimated', () => {
  const measured = historyOf(charges('content_generation', evenly)).get('content_generation')
  expect(measured?.min).toBeCloseTo(0.6, 9)
  expect(measured?.expected).toBeCloseTo(1, 9)
  expect(measured?.max).toBeCloseTo(1.4, 9)
})

test('fewer than 20 charges are no history', () => {
  const after = (count: number) => historyOf(charges('clustering', evenly.slice(0, count)))
  expect(after(19).size).toBe(0)
  expect(after(20).size).toBe(1)
})

test('charges of which nothing was expected do not count', () => {
  const known = charges('clustering', evenly.slice(0, 19))
  const [first] = known
  if (first === undefined) throw new Error('no charge')
  const others: MeasuredEntry[] = [
    { ...first, estimated: null },
    { ...first, estimated: 0 },
    { ...first, kind: 'hold' },
    { ...first, action: null },
  ]
  expect(historyOf([...known, ...others]).size).toBe(0)
})

test('percentiles are in order, within what was seen, whatever the order of entries', () => {
  const shares = fc.array(fc.double({ min: 0.01, max: 3, noNaN: true }), { minLength: 20 })
  fc.assert(
    fc.property(shares, (all) => {
      const entries = charges('optimisation', all, 1_000)
      const measured = historyOf(entries).get('optimisation')
      if (measured === undefined) throw new Error('nothing measured')
      const seen = entries.map(({ credits }) => (0 - credits) / 1_000)
      expect(measured.min).toBeGreaterThanOrEqual(Math.min(...seen))
      expect(measured.max).toBeLessThanOrEqual(Math.max(...seen))
      expect(measured.min).toBeLessThanOrEqual(measured.expected)
      expect(measured.expected).toBeLessThanOrEqual(measured.max)
      expect(historyOf(entries.toReversed())).toEqual(historyOf(entries))
    }),
  )
})

test('an estimate rests on it', () => {
  const history = historyOf(charges('content_generation', evenly))
  const actions = [{ action: 'content_generation', words: 1_000 }]
  const [line] = estimate(actions, defaultCatalogue, asOf, history).lines
  expect(line).toMatchObject({ basis: 'measured', cost: { min: 60, expected: 100, max: 140 } })
})
