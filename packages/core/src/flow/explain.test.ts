import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import type { ClaimableLimitName } from '../catalogue/limit-names.ts'
import { decisionCodes, decisionSchema } from '../model/decision.ts'
import { remedySchema } from '../model/remedy.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { arbitraryStanding, arbitraryWork } from '../testing/proof/arbitrary-work.ts'
import { OneAccount } from '../testing/proof/one-account.ts'
import { tightCatalogue } from '../testing/proof/tight-catalogue.ts'
import { decisionWordsEn } from '../words/decision-words-en.ts'
import { remedyWordsEn } from '../words/remedy-words-en.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { standingOf } from './standing.ts'
import type { Option, Verdict } from './verdict.ts'

const unfinished = /[{}—]|undefined|NaN|null|Infinity/

/** What an account is told about work. */
function tell({ state, now, catalogue }: OneAccount, work: WorkRequest) {
  if (state.account === null) throw new Error('no account')
  return explain(check(standingOf(state.account, now, catalogue), work, catalogue), catalogue)
}

const open = (planId: string) => new OneAccount({ planId, at: '2026-11-22T12:00:00.000Z' })

function taken(planId: string, limit: ClaimableLimitName, count: number) {
  const account = open(planId)
  for (let name = 0; name < count; name += 1) account.done('claim', { limit, name: `${name}` })
  return account
}

const one = (limit: 'sites' | 'users' | 'keywords' | 'ahrefsQueries', count = 1): WorkRequest => ({
  limits: [{ limit, count }],
})

describe('a decision says', () => {
  test('that it can go ahead', () => {
    expect(tell(open('free'), { actions: [{ action: 'idea_generation' }] }).message).toEqual({
      key: 'decision.ok',
      params: {},
      text: 'This can go ahead.',
    })
    expect(tell(open('free'), one('keywords', 81)).message.text).toBe(
      'This can go ahead. 19 keywords left after it.',
    )
    expect(tell(open('free'), one('sites')).message.text).toBe(
      'This can go ahead. 0 sites left after it.',
    )
  })

  test('how many credits are short', () => {
    const { message } = tell(open('free'), {
      actions: [{ action: 'idea_generation', quantity: 201 }],
    })
    expect(message.text).toBe('Not enough credits: this needs 2,010, you have 2,000.')
  })

  test('which limit is full', () => {
    expect(tell(taken('free', 'sites', 1), one('sites')).message.text).toBe(
      'You’re using your only site.',
    )
    expect(tell(taken('growth', 'sites', 5), one('sites')).message.text).toBe(
      'You’re using all 5 sites.',
    )
    expect(tell(taken('free', 'users', 1), one('users')).message.text).toBe(
      'Your only seat is taken.',
    )
    expect(tell(taken('starter', 'users', 2), one('users')).message.text).toBe(
      'All 2 seats are taken.',
    )
  })

  test('that a limit is full of what is only on hold', () => {
    const held = (planId: string, limit: 'sites' | 'users' | 'keywords', count: number) => {
      const account = open(planId)
      account.hold(one(limit, count))
      return tell(account, one(limit)).message.text
    }
    expect(held('free', 'sites', 1)).toBe('Your only site is on hold.')
    expect(held('starter', 'sites', 2)).toBe('All 2 sites are used or on hold.')
    expect(held('starter', 'users', 2)).toBe('All 2 seats are taken.')
    expect(held('free', 'keywords', 100)).toBe('Your keyword list is full with what is on hold.')
    const pending = open('free')
    pending.done('claim', { limit: 'sites', name: 's', state: 'pending', ttlSeconds: 60 })
    expect(tell(pending, one('sites')).message.text).toBe('Your only site is on hold.')
  })

  test('how many fit of a limit that is asked for twice', () => {
    const twice = (first: number, second: number): WorkRequest => ({
      limits: [first, second].map((count) => ({ limit: 'sites', count })),
    })
    expect(tell(open('starter'), twice(2, 1)).message.text).toBe('2 of these 3 sites fit.')
    expect(tell(open('starter'), twice(1, 4)).message.text).toBe('2 of these 5 sites fit.')
    expect(tell(taken('starter', 'sites', 2), twice(1, 1)).message.text).toBe(
      'You’re using all 2 sites.',
    )
  })

  test('how many of these fit', () => {
    expect(tell(open('free'), one('keywords', 137)).message.text).toBe(
      '100 of these 137 keywords fit.',
    )
  })

  test('how far the account is over its plan', () => {
    const account = taken('growth', 'sites', 4)
    account.done('put_account', { planId: 'starter' })
    expect(tell(account, one('sites')).message.text).toBe(
      'You’re 2 sites over your plan. Everything keeps working; you can add again once you’re back under 2.',
    )
  })

  test('that a plan of one seat has no room, however many are given up', () => {
    const account = taken('scale', 'users', 5)
    account.done('put_account', { planId: 'free' })
    expect(tell(account, one('users')).message.text).toBe(
      'You’re 4 seats over your plan. Everything keeps working, but your plan has no room for more.',
    )
  })

  test('what is left after a limit that is asked for twice', () => {
    const twice = { limits: [85, 15].map((count) => ({ limit: 'keywords' as const, count })) }
    expect(tell(open('free'), twice).message.text).toBe(
      'This can go ahead. 0 keywords left after it.',
    )
  })

  test('when the month’s queries come back', () => {
    const account = open('starter')
    account.done('settle', { reservation: account.hold(one('ahrefsQueries', 50)), actions: [] })
    expect(tell(account, one('ahrefsQueries')).message.text).toBe(
      'No Ahrefs queries left this month. You get 50 more on Dec 22. Ready-made keywords are still free to browse.',
    )
  })

  test('what is not in the plan, which is not the same as used up', () => {
    expect(tell(open('free'), one('ahrefsQueries')).message.text).toBe(
      'Live keyword research is not in your plan. Ready-made keywords are free to browse.',
    )
  })

  test('that the plan is not active', () => {
    const account = open('free')
    account.done('put_account', { planId: 'free', status: 'inactive' })
    expect(tell(account, one('sites')).message.key).toBe('decision.plan_inactive')
  })
})

describe('every decision', () => {
  // A plan without any of a limit, which can be told to be missing, and one with room for some.
  const tight = tightCatalogue({ basis: 'max' }, '2099-01-01T00:00:00.000Z')
  const nothing = { sites: 0, users: 0, keywords: 0, ahrefsQueries: 0 }
  const [first] = tight.plans
  if (first === undefined) throw new Error('no plan')
  const bare = { ...first, id: 'bare', priceCents: 1, limits: nothing }
  const some = { sites: 6, users: 6, keywords: 6, ahrefsQueries: 6 }
  const roomy = { ...first, id: 'roomy', priceCents: 2, limits: some }
  const catalogue = { ...tight, plans: [...tight.plans, bare, roomy] }

  test('and remedy has a sentence of its own, finished, and no sentence is never said', () => {
    const said = new Set<string>()
    const codes = new Set<string>()
    const kinds = new Set<string>()
    const speaks = fc.property(
      arbitraryStanding(catalogue),
      fc.oneof(arbitraryWork(catalogue), arbitraryWork(catalogue, { onlyOne: true })),
      (standing, work) => {
        const decision = explain(check(standing, work, catalogue), catalogue)
        expect(decisionSchema.safeParse(decision).error).toBeUndefined()
        codes.add(decision.code)
        for (const message of [decision.message, ...decision.remedies.map((one) => one.message)]) {
          said.add(message.key)
          expect(message.text).not.toMatch(unfinished)
          expect(message.text).not.toBe(message.key)
        }
        for (const remedy of decision.remedies) kinds.add(remedy.kind)
        // Allowed work is never told to be stopped, and the other way round.
        const goesAhead = ['decision.ok', 'decision.near_limit'].includes(decision.message.key)
        expect(goesAhead).toBe(decision.allowed)
      },
    )
    fc.assert(speaks, { numRuns: 20_000 })
    const allRemedies = remedySchema.options.map(({ shape }) => shape.kind.value)
    expect([...kinds].sort()).toEqual([...allRemedies].sort())
    // Nothing that weighs finds itself out of reach; that is said by whoever could not ask.
    expect([...codes, 'unavailable'].sort()).toEqual([...decisionCodes].sort())
    const all = [...Object.keys(decisionWordsEn), ...Object.keys(remedyWordsEn)]
    // What is left of an automation is only told to whoever starts a run.
    const elsewhere = ['decision.unavailable', 'remedy.reduce.articles']
    expect([...said, ...elsewhere].sort()).toEqual(all.sort())
  })

  test('that could not be made says so', () => {
    const verdict = { ...verdictOfNothing(), allowed: false, code: 'unavailable' as const }
    expect(explain(verdict, defaultCatalogue).message.text).toBe(
      'We can’t check this right now. Nothing was charged.',
    )
  })
})

describe('a remedy says', () => {
  const remedy = (option: Option) =>
    explain({ ...verdictOfNothing(), remedies: [option] }, defaultCatalogue).remedies[0]?.message
      .text

  test('what to do, in a few words', () => {
    const said = [
      remedy({ kind: 'upgrade', planId: 'growth' }),
      remedy({ kind: 'upgrade', planId: 'long_gone' }),
      remedy({ kind: 'buy_credits', credits: 1 }),
      remedy({ kind: 'buy_credits', credits: 28_000 }),
      remedy({ kind: 'reduce', actions: [], limits: [{ limit: 'keywords', count: 37 }] }),
      remedy({ kind: 'reduce', actions: [], limits: [{ limit: 'sites', count: 1 }] }),
      remedy({ kind: 'reduce', actions: [], limits: [{ limit: 'users', count: 2 }] }),
      remedy({ kind: 'reduce', actions: [], limits: [{ limit: 'ahrefsQueries', count: 1 }] }),
      remedy({ kind: 'reduce', actions: [], limits: [{ limit: 'ahrefsQueries', count: 1_000 }] }),
      remedy({ kind: 'reduce', actions: [{ action: 'idea_generation', quantity: 3 }], limits: [] }),
      remedy({
        kind: 'reduce',
        actions: [{ action: 'idea_generation', quantity: 3 }],
        limits: [{ limit: 'keywords', count: 37 }],
      }),
      remedy({ kind: 'cheaper_option', actions: [] }),
      remedy({ kind: 'free_up', limits: [{ limit: 'users', count: 1 }] }),
      remedy({
        kind: 'free_up',
        limits: [
          { limit: 'users', count: 1 },
          { limit: 'sites', count: 2 },
        ],
      }),
      remedy({ kind: 'wait', until: '2026-12-01T00:00:00.000Z' }),
      remedy({ kind: 'contact' }),
    ]
    expect(said).toEqual([
      'Move to Growth',
      'Move to long_gone',
      'Add 1 credit',
      'Add 28,000 credits',
      'Add 37 keywords now',
      'Add 1 site now',
      'Invite 2 now',
      'Make 1 search now',
      'Make 1,000 searches now',
      'Do 3 now',
      'Do as much as fits now',
      'Choose a cheaper option',
      'Remove 1 seat you don’t need',
      'Remove what you don’t need',
      'Wait until Dec 1',
      'Ask us for help',
    ])
  })
})

function verdictOfNothing(): Verdict {
  const cost = { min: 0, expected: 0, max: 0 }
  return {
    allowed: true,
    code: 'ok',
    asOf: '2026-11-22T12:00:00.000Z',
    items: [],
    credits: { available: 0, held: 0, cost, required: 0, after: 0, shortfall: 0 },
    remedies: [],
  }
}
