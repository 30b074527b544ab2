import fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import type { Command } from '../command.ts'
import { decide } from '../decide.ts'
import { type ActionRequest, imageQualities } from '../model/action-request.ts'
import type { Catalogue, GatePolicy } from '../model/catalogue.ts'
import type { LimitRequest } from '../model/limit-request.ts'
import type { WorkRequest } from '../model/work-request.ts'
import type { State } from '../state/state.ts'
import { arbitraryWork } from '../testing/proof/arbitrary-work.ts'
import { liveAwhile } from '../testing/proof/live-awhile.ts'
import { OneAccount } from '../testing/proof/one-account.ts'
import { tightCatalogue } from '../testing/proof/tight-catalogue.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { standingOf } from './standing.ts'
import type { Option, Verdict } from './verdict.ts'

const gates: readonly GatePolicy[] = [
  { basis: 'max' },
  { basis: 'expected' },
  { basis: 'expected_times', factor: 1.2 },
]
const catalogues = gates.map((gate) => tightCatalogue(gate, '2026-02-28T09:30:00.000Z'))

/** One account at one instant, asked for one piece of work. */
interface Case {
  readonly state: State
  readonly now: number
  readonly work: WorkRequest
  readonly catalogue: Catalogue
}

function judge({ state, now, work, catalogue }: Case): Verdict {
  if (state.account === null) throw new Error('no account')
  return check(standingOf(state.account, now, catalogue), work, catalogue)
}

const allows = (one: Case) => judge(one).allowed

/** The case after a command was really carried out. */
function after(one: Case, command: Command, now = one.now): Case {
  const { state, outcome } = decide(one.state, command, now, one.catalogue)
  if (outcome.type !== 'done') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
  return { ...one, state, now }
}

const onPlan = (one: Case, planId: string) =>
  after(one, { type: 'put_account', account: 'a', input: { planId } })

const withBought = (one: Case, credits: number) =>
  after(one, {
    type: 'grant',
    account: 'a',
    key: 'bought',
    input: { kind: 'purchase', credits, reason: 'Needed' },
  })

/** Gives back really taken slots of a limit: invites first, and what work holds last. */
function freed(one: Case, { limit, count }: LimitRequest): Case {
  if (limit === 'keywords') {
    const ids = [...one.state.keywords.keys()].slice(0, count)
    const removed =
      ids.length === 0 ? one : after(one, { type: 'remove_keywords', account: 'a', input: { ids } })
    return released(removed, limit, count - ids.length)
  }
  const claims = [...one.state.claims.values()]
    .filter((claim) => claim.limit === limit)
    .sort((a, b) => Number(a.state === 'active') - Number(b.state === 'active'))
    .slice(0, count)
  const left = claims.reduce((next, claim) => {
    const input = { limit: claim.limit, name: claim.name }
    return after(next, { type: 'unclaim', account: 'a', input })
  }, one)
  return released(left, limit, count - claims.length)
}

function slotsOfWork({ state }: Case, limit: LimitRequest['limit']): number {
  const open = [...state.reservations.values()].filter(({ status }) => status === 'open')
  const slots = open.flatMap((reservation) => reservation.slots)
  return slots.reduce((sum, slot) => sum + (slot.limit === limit ? slot.count : 0), 0)
}

/** Gives up work that holds slots of a limit, until so many are free. */
function released(one: Case, limit: LimitRequest['limit'], count: number): Case {
  let [next, left] = [one, count]
  for (const { id, status, slots } of one.state.reservations.values()) {
    const held = slots.find((slot) => slot.limit === limit)?.count ?? 0
    if (left <= 0 || status !== 'open' || held === 0) continue
    next = after(next, { type: 'release', account: 'a', key: id, input: { reservation: id } })
    left -= held
  }
  return next
}

/** Does what a remedy says, for real. */
function apply(one: Case, option: Option): Case {
  switch (option.kind) {
    case 'upgrade':
      return onPlan(one, option.planId)
    case 'buy_credits':
      return withBought(one, option.credits)
    case 'reduce':
      return { ...one, work: { actions: option.actions, limits: option.limits } }
    case 'cheaper_option':
      return { ...one, work: { ...one.work, actions: option.actions } }
    case 'free_up':
      return option.limits.reduce(freed, one)
    case 'wait': {
      const until = Date.parse(option.until)
      return after(one, { type: 'catch_up', account: 'a', input: {} }, until)
    }
    case 'contact':
      return one
    default:
      return option satisfies never
  }
}

const denied = fc
  .record({
    seed: fc.integer(),
    commands: fc.integer({ min: 0, max: 40 }),
    catalogue: fc.constantFrom(...catalogues),
    work: arbitraryWork(catalogues[0] ?? defaultCatalogue),
  })
  .map(({ seed, commands, catalogue, work }): Case => {
    return { ...liveAwhile(seed, commands, catalogue), work, catalogue }
  })
  .filter((one) => !allows(one))

describe('every remedy that is offered', () => {
  test('helps, when it is really done', () => {
    const offered = new Map<string, number>()
    const helps = fc.property(denied, (one) => {
      for (const option of judge(one).remedies) {
        offered.set(option.kind, (offered.get(option.kind) ?? 0) + 1)
        if (option.kind !== 'contact') {
          expect(allows(apply(one, option)), JSON.stringify(option)).toBe(true)
        }
      }
    })
    fc.assert(helps, { numRuns: 2_000 })
    process.stdout.write(
      `Remedies done for real: ${[...offered].map((pair) => pair.join(' ')).join(', ')}; seed ${inject('seed')}\n`,
    )
    for (const kind of ['upgrade', 'buy_credits', 'reduce', 'cheaper_option', 'free_up', 'wait']) {
      expect(offered.get(kind) ?? 0, kind).toBeGreaterThan(0)
    }
  })

  test('is the least of its kind: the cheapest plan, no credit too many, nothing left out in vain', () => {
    const least = fc.property(denied, (one) => {
      for (const option of judge(one).remedies) {
        if (option.kind === 'upgrade') {
          for (const plan of dearerPlans(one)) {
            if (plan.id === option.planId) break
            expect(allows(onPlan(one, plan.id)), plan.id).toBe(false)
          }
        }
        if (option.kind === 'buy_credits' && option.credits > 1) {
          expect(allows(withBought(one, option.credits - 1))).toBe(false)
        }
        if (option.kind === 'free_up') {
          for (const { limit, count } of option.limits) {
            // Work gives back all of its slots or none, so one less cannot be tried.
            if (slotsOfWork(one, limit) > 0) continue
            const others = option.limits.filter((slots) => slots.limit !== limit).reduce(freed, one)
            expect(allows(freed(others, { limit, count: count - 1 }))).toBe(false)
          }
        }
        if (option.kind === 'reduce') expectMostOf(one, option)
      }
    })
    fc.assert(least, { numRuns: 1_000 })
  })
})

describe('no remedy is forgotten', () => {
  test('that would help by itself', () => {
    const complete = fc.property(denied, (one) => {
      const { remedies, credits } = judge(one)
      const kinds = new Set(remedies.map(({ kind }) => kind))
      if (!kinds.has('upgrade')) {
        expect(dearerPlans(one).filter((plan) => allows(onPlan(one, plan.id)))).toEqual([])
      }
      if (!kinds.has('buy_credits') && credits.shortfall > 0) {
        expect(allows(withBought(one, credits.shortfall))).toBe(false)
      }
      if (!kinds.has('reduce')) expect(allows(oneOfEach(one))).toBe(false)
    })
    fc.assert(complete, { numRuns: 1_000 })
  })

  test('and contact stands alone, where nothing else helps', () => {
    const alone = fc.property(denied, (one) => {
      const kinds = judge(one).remedies.map(({ kind }) => kind)
      expect(kinds.length).toBeGreaterThan(0)
      if (kinds.includes('contact')) expect(kinds).toEqual(['contact'])
    })
    fc.assert(alone, { numRuns: 500 })
  })

  test('where work is allowed there is none', () => {
    const account = new OneAccount({ planId: 'starter', at: '2026-01-01T00:00:00Z' })
    const { state, now } = account
    const work = { actions: [{ action: 'idea_generation' }] }
    expect(judge({ state, now, work, catalogue: defaultCatalogue }).remedies).toEqual([])
  })
})

describe('waiting', () => {
  const at = '2026-01-01T00:00:00.000Z'
  const words = (count: number): WorkRequest => ({
    actions: [{ action: 'content_generation', words: count }],
  })
  const remedies = (account: OneAccount, work: WorkRequest) => {
    const { state, now, catalogue } = account
    return judge({ state, now, work, catalogue }).remedies.map(({ kind }) => kind)
  }

  test('is not offered on credits that end before the reset', () => {
    const account = new OneAccount({ planId: 'free', at })
    account.done('charge', { actions: [{ action: 'content_generation', words: 20_000 }] })
    account.done('grant', {
      kind: 'bonus',
      credits: 500,
      expiresAt: '2026-01-20T00:00:00Z',
      reason: 'Soon gone',
    })
    // 2,400 credits: more than the plan's 2,000, less than those and 500.
    expect(remedies(account, words(20_000))).not.toContain('wait')
    account.done('grant', { kind: 'bonus', credits: 400, reason: 'For ever' })
    expect(remedies(account, words(20_000))).toContain('wait')
  })

  test('is not offered where the action or the model is gone by then', () => {
    const [list] = defaultCatalogue.priceLists
    if (list === undefined) throw new Error('no prices')
    const old = { ...list, effectiveFrom: '2025-01-01T00:00:00.000Z' }
    const fewer = list.actions.filter(({ id }) => id !== 'content_generation')
    const january = { version: '2', effectiveFrom: '2026-01-15T00:00:00.000Z', actions: fewer }
    const catalogue = { ...defaultCatalogue, priceLists: [january, old] }
    const account = new OneAccount({ planId: 'free', at, catalogue })
    account.done('charge', { actions: [{ action: 'content_generation', words: 19_000 }] })
    expect(remedies(account, words(5_000))).toEqual(['upgrade', 'buy_credits'])
  })

  test('is not offered where a dearer price list begins before the reset', () => {
    const [list] = defaultCatalogue.priceLists
    if (list === undefined) throw new Error('no prices')
    const dearer = list.actions.map((action) =>
      action.id === 'content_generation' && action.price.kind === 'per_unit'
        ? { ...action, price: { ...action.price, credits: 9 } }
        : action,
    )
    const january = { version: '2', effectiveFrom: '2026-01-15T00:00:00.000Z', actions: dearer }
    const old = { ...list, effectiveFrom: '2025-01-01T00:00:00.000Z' }
    const catalogue = { ...defaultCatalogue, priceLists: [january, old] }
    const account = new OneAccount({ planId: 'free', at, catalogue })
    account.done('charge', { actions: [{ action: 'content_generation', words: 19_000 }] })
    expect(remedies(account, words(5_000))).not.toContain('wait')
    account.catalogue = { ...defaultCatalogue, priceLists: [old] }
    expect(remedies(account, words(5_000))).toContain('wait')
  })
})

describe('freeing up', () => {
  const full = () => {
    const account = new OneAccount({ planId: 'starter', at: '2026-01-01T00:00:00Z' })
    for (const name of ['a', 'b']) account.done('claim', { limit: 'sites', name })
    return account
  }
  const kindsFor = ({ state, now, catalogue }: OneAccount, work: WorkRequest) =>
    judge({ state, now, work, catalogue }).remedies.map(({ kind }) => kind)

  test('counts also what the account is over its plan', () => {
    const account = new OneAccount({ planId: 'growth', at: '2026-01-01T00:00:00Z' })
    for (const name of 'abcd') account.done('claim', { limit: 'sites', name })
    account.done('put_account', { planId: 'starter' })
    const { state, now, catalogue } = account
    const work: WorkRequest = { limits: [{ limit: 'sites', count: 1 }] }
    expect(judge({ state, now, work, catalogue }).remedies).toContainEqual({
      kind: 'free_up',
      limits: [{ limit: 'sites', count: 3 }],
    })
  })

  test('is not offered where it would not be enough, or for what a month gives', () => {
    expect(kindsFor(full(), { limits: [{ limit: 'sites', count: 2 }] })).toContain('free_up')
    expect(kindsFor(full(), { limits: [{ limit: 'sites', count: 3 }] })).not.toContain('free_up')
    const queries: WorkRequest = { limits: [{ limit: 'ahrefsQueries', count: 51 }] }
    expect(kindsFor(full(), queries)).toEqual(['upgrade', 'reduce'])
    const both: WorkRequest = {
      limits: [
        { limit: 'sites', count: 1 },
        { limit: 'users', count: 3 },
      ],
    }
    expect(kindsFor(full(), both)).toEqual(['upgrade'])
  })

  test('takes back an invite that nobody has accepted', () => {
    const account = new OneAccount({ planId: 'scale', at: '2026-01-01T00:00:00Z' })
    account.done('claim', { limit: 'users', name: 'owner' })
    for (const name of 'abcd') account.done('claim', { limit: 'users', name, state: 'pending' })
    expect(kindsFor(account, { limits: [{ limit: 'users', count: 1 }] })).toEqual(['free_up'])
    expect(kindsFor(account, { limits: [{ limit: 'users', count: 4 }] })).toEqual(['free_up'])
    expect(kindsFor(account, { limits: [{ limit: 'users', count: 5 }] })).toEqual(['contact'])
  })

  test('leaves somebody', () => {
    const users: WorkRequest = { limits: [{ limit: 'users', count: 1 }] }
    const account = new OneAccount({ planId: 'scale', at: '2026-01-01T00:00:00Z' })
    for (const name of 'abcde') account.done('claim', { limit: 'users', name })
    expect(kindsFor(account, users)).toEqual(['free_up'])
    account.done('put_account', { planId: 'starter' })
    expect(kindsFor(account, users)).toContain('free_up')
    account.done('put_account', { planId: 'free' })
    expect(kindsFor(account, users)).toEqual(['contact'])
  })

  test('names every limit that is short, and what is asked for twice once', () => {
    const account = full()
    for (const name of ['ann', 'ben']) account.done('claim', { limit: 'users', name })
    const { state, now, catalogue } = account
    const work: WorkRequest = {
      limits: [
        { limit: 'sites', count: 1 },
        { limit: 'users', count: 1 },
        { limit: 'sites', count: 1 },
      ],
    }
    expect(judge({ state, now, work, catalogue }).remedies).toContainEqual({
      kind: 'free_up',
      limits: [
        { limit: 'sites', count: 2 },
        { limit: 'users', count: 1 },
      ],
    })
  })
})

describe('doing less', () => {
  const reduced = (action: ActionRequest) => {
    const { state, now, catalogue } = new OneAccount({ planId: 'free', at: '2026-01-01T00:00:00Z' })
    const { remedies } = judge({ state, now, work: { actions: [action] }, catalogue })
    return remedies.flatMap((option) => {
      if (option.kind !== 'reduce') return []
      const { remedies } = explain(
        judge({ state, now, work: { actions: [action] }, catalogue }),
        catalogue,
      )
      return [[option.actions[0], remedies.find(({ kind }) => kind === 'reduce')?.message.text]]
    })[0]
  }

  test('makes as many images of one request as fit, one of each quality and then the cheapest', () => {
    const action = 'image_generation'
    expect(reduced({ action, images: { basic: 5_000 } })).toEqual([
      { action, quantity: 1, images: { basic: 2_000 } },
      'Make 2,000 images now',
    ])
    expect(reduced({ action, images: { premium: 200 } })).toEqual([
      { action, quantity: 1, images: { premium: 133 } },
      'Make 133 images now',
    ])
    expect(reduced({ action, images: { basic: 1_000, quality: 300, premium: 9 } })).toEqual([
      { action, quantity: 1, images: { basic: 1_000, quality: 197, premium: 1 } },
      'Make 1,198 images now',
    ])
  })

  test('makes fewer of them before it makes them smaller', () => {
    const action = 'image_generation'
    expect(reduced({ action, quantity: 5, images: { basic: 600 } })).toEqual([
      { action, quantity: 3, images: { basic: 600 } },
      'Do 3 now',
    ])
  })

  test('writes a shorter text, and none that is shorter than a typical one', () => {
    const action = 'content_generation'
    const [text, words] = reduced({ action, words: 30_000 }) ?? []
    expect([text, words]).toEqual([
      { action, quantity: 1, words: 16_660 },
      'Write 16,660 words now',
    ])
    const account = new OneAccount({ planId: 'free', at: '2026-01-01T00:00:00Z' })
    account.done('charge', { actions: [{ action, words: 19_000 }] })
    const { state, now, catalogue } = account
    const { remedies } = judge({
      state,
      now,
      catalogue,
      work: { actions: [{ action, words: 1_500 }] },
    })
    expect(remedies.map(({ kind }) => kind)).not.toContain('reduce')
  })

  test('writes nothing shorter where no price list says what is typical', () => {
    const priceLists = defaultCatalogue.priceLists.map((list) => ({
      ...list,
      actions: list.actions.map(({ assumed: _, ...action }) => action),
    }))
    const catalogue = { ...defaultCatalogue, priceLists }
    const account = new OneAccount({ planId: 'free', at: '2026-01-01T00:00:00Z', catalogue })
    const { state, now } = account
    const actions = [{ action: 'content_generation', words: 30_000 }]
    const { remedies } = judge({ state, now, catalogue, work: { actions } })
    expect(remedies.map(({ kind }) => kind)).toEqual(['upgrade', 'buy_credits'])
  })
})

describe('a cheaper option', () => {
  test('asks for no more images of one quality than a request may', () => {
    const account = new OneAccount({ planId: 'scale', at: '2026-01-01T00:00:00Z' })
    account.done('grant', { kind: 'bonus', credits: 2_000_000, reason: 'Welcome' })
    const offersCheaper = (images: { basic: number; quality: number; premium: number }) => {
      const { state, now, catalogue } = account
      const work = { actions: [{ action: 'image_generation', images }] }
      const { remedies } = judge({ state, now, work, catalogue })
      return remedies.some(({ kind }) => kind === 'cheaper_option')
    }
    expect(offersCheaper({ basic: 0, quality: 0, premium: 1_000_000 })).toBe(true)
    expect(offersCheaper({ basic: 1, quality: 0, premium: 1_000_000 })).toBe(false)
  })

  test('is found for what the price list assumes, too', () => {
    const account = new OneAccount({ planId: 'free', at: '2026-01-01T00:00:00Z' })
    account.done('charge', { actions: [{ action: 'content_generation', words: 19_970 }] })
    const { state, now, catalogue } = account
    const work = { actions: [{ action: 'optimisation' }] }
    const cheaper = judge({ state, now, work, catalogue }).remedies.find(
      ({ kind }) => kind === 'cheaper_option',
    )
    expect(cheaper).toEqual({
      kind: 'cheaper_option',
      actions: [
        { action: 'optimisation', tokens: { input: 2_500, output: 3_500, model: 'gpt-4o-mini' } },
      ],
    })
  })
})

function dearerPlans({ state, catalogue }: Case) {
  const price = (planId: string | undefined) =>
    catalogue.plans.find(({ id }) => id === planId)?.priceCents ?? 0
  return catalogue.plans
    .filter(({ priceCents }) => priceCents > price(state.account?.planId))
    .sort((a, b) => a.priceCents - b.priceCents)
}

/** The same work, one of each, as small as makes sense. */
function oneOfEach(one: Case): Case {
  const least = (asked?: number, smallest = 1) =>
    asked === undefined ? undefined : Math.min(asked, smallest)
  const { actions = [], limits = [] } = one.work
  const work: WorkRequest = {
    actions: actions.map(({ action, words, tokens, images }) => ({
      action,
      tokens,
      words: least(words, typicalWords(one, action) ?? words),
      images: images && {
        basic: least(images.basic),
        quality: least(images.quality),
        premium: least(images.premium),
      },
    })),
    limits: limits.map(({ limit }) => ({ limit, count: 1 })),
  }
  return { ...one, work }
}

function typicalWords({ catalogue, now }: Case, action: string): number | undefined {
  const list = priceListAt(catalogue, new Date(now).toISOString())
  return list.actions.find(({ id }) => id === action)?.assumed?.words
}

/** The same things, none more than asked, each at least once, and none could be one more. */
function expectMostOf(one: Case, { actions, limits }: Extract<Option, { kind: 'reduce' }>) {
  const asked: readonly ActionRequest[] = one.work.actions ?? []
  const askedLimits = one.work.limits ?? []
  expect(actions.map(({ action }) => action)).toEqual(asked.map(({ action }) => action))
  expect(limits.map(({ limit }) => limit)).toEqual(askedLimits.map(({ limit }) => limit))
  const isMost = (fits: number, most: number, oneMore: WorkRequest) => {
    expect(fits >= Math.min(1, most) && fits <= most).toBe(true)
    if (fits < most) expect(allows({ ...one, work: oneMore })).toBe(false)
  }
  for (const [index, action] of actions.entries()) {
    const { quantity = 1, words = 0, images = {} } = asked[index] ?? {}
    const withMore = (more: Partial<ActionRequest>) => {
      return { actions: actions.with(index, { ...action, ...more }), limits }
    }
    const fits = action.quantity ?? 1
    isMost(fits, quantity, withMore({ quantity: fits + 1 }))
    isMost(action.words ?? 0, words, withMore({ words: (action.words ?? 0) + 1 }))
    for (const quality of imageQualities) {
      const some = action.images?.[quality] ?? 0
      const more = withMore({ images: { ...action.images, [quality]: some + 1 } })
      isMost(some, images[quality] ?? 0, more)
    }
  }
  for (const [index, request] of limits.entries()) {
    const more = limits.with(index, { ...request, count: request.count + 1 })
    isMost(request.count, askedLimits[index]?.count ?? 1, { actions, limits: more })
  }
}
