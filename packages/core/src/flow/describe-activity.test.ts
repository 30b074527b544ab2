import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { activitySchema } from '../model/activity.ts'
import type { LedgerEntry } from '../model/ledger-entry.ts'
import { OneAccount } from '../testing/proof/one-account.ts'
import { runModel } from '../testing/proof/run-model.ts'
import { tightCatalogue } from '../testing/proof/tight-catalogue.ts'
import { activityWordsEn } from '../words/activity-words-en.ts'
import { describeActivity, isActivity } from './describe-activity.ts'

const entry = (of: Partial<LedgerEntry> & Pick<LedgerEntry, 'kind'>): LedgerEntry => ({
  seq: 7,
  at: Date.parse('2026-11-22T12:00:00.000Z'),
  credits: 0,
  held: 0,
  limit: null,
  slots: 0,
  action: null,
  estimated: null,
  count: 1,
  images: null,
  reservation: null,
  context: {},
  note: null,
  key: null,
  ...of,
})

const say = (of: Parameters<typeof entry>[0]) => {
  const said = describeActivity(entry(of), defaultCatalogue)
  return said && `${said.kind}: ${said.message.text}`
}

describe('what happened, in plain words', () => {
  test.each([
    [{ kind: 'charge', action: 'content_generation' }, 'charged: Article writing'],
    [{ kind: 'charge', action: 'long_gone' }, 'charged: long_gone'],
    [{ kind: 'release', note: 'failed' }, 'returned: Work that failed. Nothing was charged.'],
    [
      { kind: 'release', note: 'cancelled' },
      'returned: Work that was cancelled. Nothing was charged.',
    ],
    [
      { kind: 'release', note: 'expired' },
      'returned: Work that took too long. Nothing was charged.',
    ],
    [
      { kind: 'release', note: 'expired_in_part' },
      'returned: Work that took too long. Only what was done before is charged.',
    ],
    [{ kind: 'deny', note: 'insufficient_credits' }, 'denied: Not started: not enough credits.'],
    [{ kind: 'deny', note: 'something new' }, 'denied: Not started.'],
    [{ kind: 'grant', note: 'plan' }, 'credits_added: Credits of the plan for this month'],
    [{ kind: 'grant', note: 'purchase' }, 'credits_added: Credits bought'],
    [{ kind: 'adjust', note: 'adjustment' }, 'credits_added: Credits adjusted'],
    [{ kind: 'expire', note: 'plan' }, 'credits_expired: Unused credits ended'],
    [{ kind: 'claim', limit: 'sites', slots: 1, note: 'ann' }, 'slots_taken: 1 site added'],
    [{ kind: 'claim', limit: 'users', slots: 0, note: 'ann' }, 'slots_taken: 1 seat on hold'],
    [
      { kind: 'claim', limit: 'keywords', slots: 1_200, count: 1_500 },
      'slots_taken: 1,200 keywords added',
    ],
    [{ kind: 'claim', limit: 'ahrefsQueries', slots: 2 }, 'slots_taken: 2 Ahrefs queries used'],
    [
      { kind: 'unclaim', limit: 'keywords', slots: -3, count: 3 },
      'slots_freed: 3 keywords removed',
    ],
    [{ kind: 'unclaim', limit: 'users', slots: 0 }, 'slots_freed: 1 seat removed'],
    [{ kind: 'plan', note: 'growth' }, 'plan_changed: Plan: Growth'],
    [{ kind: 'plan', note: 'long_gone' }, 'plan_changed: Plan: long_gone'],
  ] as const)('%j', (of, said) => {
    expect(say(of)).toBe(said)
  })

  test('is said of nothing that is bookkeeping only', () => {
    const silent = [
      { kind: 'hold' },
      { kind: 'release', note: 'settled' },
      { kind: 'unclaim', limit: 'ahrefsQueries', slots: -5 },
      { kind: 'run', note: 'started first' },
    ] as const
    for (const of of silent) {
      expect(isActivity(entry(of))).toBe(false)
      expect(say(of)).toBeNull()
    }
  })

  test('carries what it moved, where it belongs and when', () => {
    const account = new OneAccount({ planId: 'starter', at: '2026-11-22T12:00:00.000Z' })
    const context = { siteId: 'site-1', automationId: 'nightly', actor: 'Ann', label: 'Shoes' }
    account.done('charge', {
      actions: [{ action: 'image_generation', images: { quality: 2 }, quantity: 3 }],
      context,
    })
    const last = account.entries.at(-1)
    if (last === undefined) throw new Error('no entry')
    expect(describeActivity(last, defaultCatalogue)).toEqual({
      id: 'act_3',
      at: '2026-11-22T12:00:00.000Z',
      kind: 'charged',
      credits: -30,
      action: 'image_generation',
      limit: null,
      count: 3,
      context,
      message: { key: 'activity.charged', params: { action: 'Images' }, text: 'Images' },
    })
  })
})

test('every entry of thousands is said in whole words or is no activity', () => {
  const catalogue = tightCatalogue({ basis: 'max' }, '2026-03-01T00:00:00.000Z')
  const keys = new Set<string>()
  for (let seed = 1; seed <= 30; seed += 1) {
    for (const entries of runModel(seed, 400, catalogue, new Map()).ledgers) {
      for (const one of entries) {
        const said = describeActivity(one, catalogue)
        expect(said !== null).toBe(isActivity(one))
        if (said === null) continue
        keys.add(said.message.key)
        expect(activitySchema.safeParse(said).error).toBeUndefined()
        expect(said.message.text).not.toMatch(/[{}—]|undefined|NaN|null/)
      }
    }
  }
  // What is said only of what a catalogue or a host has changed is shown above.
  const all = Object.keys(activityWordsEn).filter((key) => key !== 'activity.denied')
  expect([...keys].sort()).toEqual(all.sort())
})
