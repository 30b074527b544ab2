import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AutomationConfig } from '../model/automation.ts'
import type { Decision } from '../model/decision.ts'
import { OneAccount } from '../testing/proof/one-account.ts'

/** The answer to a start with this many credits. */
function startWith(credits: number, automation: AutomationConfig): Decision | null {
  const account = new OneAccount({ planId: 'free', at: '2026-11-22T12:00:00.000Z' })
  if (credits < 2_000) {
    account.done('charge', {
      actions: [{ action: 'content_generation', words: (2_000 - credits) * 10 }],
    })
  } else if (credits > 2_000) {
    account.done('grant', { kind: 'bonus', credits: credits - 2_000, reason: 'test' })
  }
  const outcome = account.send('start_run', { automation })
  if (outcome.type === 'rejected') throw new Error(outcome.code)
  return outcome.type === 'denied' ? outcome.decision : null
}

const reduceOf = (decision: Decision | null) =>
  decision?.remedies.find((remedy) => remedy.kind === 'reduce')

describe('an automation that does not fit is offered smaller', () => {
  test('with fewer articles', () => {
    const automation = { waiting: { keywords: 200 } }
    const decision = startWith(2_000, automation)
    const reduce = reduceOf(decision)
    expect(reduce?.message.text).toBe('Write 9 articles now')
    expect(reduce?.automation).toEqual({ ...automation, maxArticles: 9 })
    expect(decision?.remedies.map(({ kind }) => kind)).toEqual(['upgrade', 'buy_credits', 'reduce'])
    expect(startWith(2_000, { ...automation, maxArticles: 9 })).toBe(null)
    expect(startWith(2_000, { ...automation, maxArticles: 10 })).not.toBe(null)
  })

  test('with less of what waits, where it writes none or not one fits', () => {
    const clusters = { stages: ['keywords_to_clusters' as const], waiting: { keywords: 900 } }
    const fewer = reduceOf(startWith(60, clusters))
    expect(fewer?.automation).toEqual({ ...clusters, waiting: { keywords: 500 } })
    expect(fewer?.message.text).toBe('Do as much as fits now')

    const articles = { waiting: { clusters: 100 } }
    const first = reduceOf(startWith(500, articles))
    expect(first?.automation).toEqual({ waiting: { clusters: 1 } })
    expect(first?.message.text).toBe('Write 2 articles now')
  })

  test('with nothing but what helps, where nothing smaller fits', () => {
    const decision = startWith(100, { waiting: { tasks: 3 } })
    const kinds = decision?.remedies.map(({ kind }) => kind)
    expect(kinds).toEqual(['upgrade', 'buy_credits', 'wait'])
  })

  test('so that it starts, and never with actions alone, which no run can be started with', () => {
    const counts = fc.option(fc.nat(300), { nil: undefined })
    const config = fc.record(
      {
        waiting: fc.record({ keywords: counts, clusters: counts, ideas: counts, tasks: counts }),
        wordsPerArticle: fc.nat(3_000),
        imagesPerArticle: fc.record({ premium: fc.nat(3), basic: fc.nat(3) }),
        maxArticles: fc.nat(100),
      },
      { requiredKeys: ['waiting'] },
    )
    let reduced = 0
    const starts = fc.property(config, fc.nat(4_000), (automation, credits) => {
      const decision = startWith(credits, automation)
      for (const remedy of decision?.remedies ?? []) {
        expect(remedy.kind).not.toBe('cheaper_option')
        if (remedy.kind !== 'reduce') continue
        if (remedy.automation === undefined) throw new Error('no automation')
        expect(startWith(credits, remedy.automation)).toBe(null)
        reduced += 1
      }
    })
    fc.assert(starts, { numRuns: 500 })
    expect(reduced).toBeGreaterThan(100)
  })
})
