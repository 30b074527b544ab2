import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import type { LimitName } from '../catalogue/limit-names.ts'
import type { Account } from '../model/account.ts'
import type { Decision } from '../model/decision.ts'
import type { Forecast, Outlook } from '../model/forecast.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { memoryCredits } from '../testing/memory-credits.ts'
import { check } from './check.ts'
import { choosePrompt, rememberPrompt } from './choose-prompt.ts'
import { explain } from './explain.ts'
import type { Prompt, PromptRecord } from './prompt.ts'
import { dayMs } from './time-zone.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const soon = '2026-12-12T00:00:00.000Z'
const { plans } = defaultCatalogue

interface Use {
  readonly planId?: string
  readonly taken?: Partial<Record<LimitName, number>>
  readonly spent?: number
}

/** An account that has used so much, as its host would read it. */
async function accountWith({ planId = 'starter', taken = {}, spent = 0 }: Use): Promise<Account> {
  const credits = memoryCredits({ now: () => now })
  const account = 'one'
  const cycleAnchor = '2026-11-03T00:00:00.000Z'
  await credits.putAccount({ account, planId: 'scale', cycleAnchor })
  let key = 0
  const next = () => `k${key++}`
  for (const limit of ['sites', 'users'] as const) {
    for (let count = 0; count < (taken[limit] ?? 0); count += 1) {
      await credits.claim({ account, limit, name: `${limit}-${count}` })
    }
  }
  for (let count = 0; count < (taken.keywords ?? 0); count += 500) {
    const keywords = Array.from(
      { length: Math.min(500, (taken.keywords ?? 0) - count) },
      (_, n) => ({
        keyword: `keyword ${count + n}`,
        country: 'us',
      }),
    )
    await credits.addKeywords({
      account,
      key: next(),
      door: 'manual',
      policy: 'as_many_as_fit',
      keywords,
    })
  }
  if (taken.ahrefsQueries !== undefined) {
    const limits = [{ limit: 'ahrefsQueries' as const, count: taken.ahrefsQueries }]
    const held = await credits.reserve({ account, key: next(), limits })
    if (!held.allowed) throw new Error('denied')
    await credits.settle({ account, key: next(), reservation: held.value.id, actions: [] })
  }
  // A plan given later takes no credits back: what is over the plan's own is used up here.
  const given = plans.find(({ id }) => id === planId)?.creditsPerCycle ?? 0
  const words = (120_000 - given + spent) * 10
  if (words > 0) {
    await credits.charge({
      account,
      key: next(),
      actions: [{ action: 'content_generation', words }],
    })
  }
  await credits.putAccount({ account, planId })
  const read = await credits.account({ account })
  return { ...read, credits: { ...read.credits, spentThisCycle: spent } }
}

function clickOn(account: Account, work: WorkRequest): Decision {
  return explain(check(account, work, defaultCatalogue), defaultCatalogue)
}

interface Moment {
  blocked?: Decision | null
  history?: readonly PromptRecord[]
  at?: number
}

const choose = (account: Account, { blocked = null, history = [], at = now }: Moment = {}) =>
  choosePrompt({ account, blocked, history, now: at, plans })

const told = (prompt: Prompt | null) =>
  prompt && [prompt.size, prompt.title.text, prompt.body.text, prompt.wayOut.message.text]

test('with room everywhere there is no prompt', async () => {
  expect(choose(await accountWith({ taken: { sites: 1, keywords: 100 } }))).toBe(null)
})

test('near a limit the prompt is inline', async () => {
  const account = await accountWith({ taken: { keywords: 874 } })
  expect(told(choose(account))).toEqual([
    'inline',
    '126 keywords left',
    '874 of 1,000 used.',
    'Not now',
  ])
})

test('a forecast says how long what is left will last', async () => {
  const account = await accountWith({ taken: { keywords: 874 } })
  const message = { key: 'forecast.limit', params: {}, text: 'They last until about Dec 12.' }
  const said: Outlook = {
    remaining: 126,
    daysOfData: 28,
    perDay: { low: 5, expected: 6, high: 7 },
    runsOut: { earliest: soon, expected: soon, latest: null },
    hidden: null,
    message,
  }
  const limits = { sites: said, users: said, keywords: said, ahrefsQueries: said }
  const forecast: Forecast = { asOf: soon, credits: said, limits }
  const prompt = choosePrompt({ account, blocked: null, history: [], now, plans, forecast })
  expect(prompt?.body).toBe(message)
})

test('at a limit the prompt is a banner with a way out', async () => {
  const at = async (use: Use) => told(choose(await accountWith(use)))
  expect(await at({ planId: 'growth', taken: { sites: 5 } })).toEqual([
    'banner',
    'You’re using all 5 sites',
    'Remove a site or move to Scale for as many as you like.',
    'Remove a site you don’t need',
  ])
  expect(await at({ taken: { users: 2 } })).toEqual([
    'banner',
    'All 2 seats are taken',
    'Remove someone or move to Growth for 3.',
    'Remove someone who needs no seat',
  ])
  expect(await at({ taken: { keywords: 1_000 } })).toEqual([
    'banner',
    'Your keyword list is full',
    'Remove keywords you don’t need, or move to Growth for 5,000.',
    'Remove keywords you don’t need',
  ])
  expect(await at({ taken: { ahrefsQueries: 50 } })).toEqual([
    'banner',
    'No Ahrefs queries left this month',
    'You get 50 more on Dec 3. Ready-made keywords are still free to browse.',
    'Browse ready-made keywords, free',
  ])
  expect(await at({ spent: 10_000 })).toEqual([
    'banner',
    'No credits left',
    'You get 10,000 more on Dec 3.',
    'Wait until Dec 3',
  ])
})

test('what is only on hold is said to be, and nobody is sent to remove it', async () => {
  const account = await accountWith({ planId: 'free' })
  const { sites, keywords } = account.limits
  const holding = (limits: Partial<Account['limits']>) =>
    told(choose({ ...account, limits: { ...account.limits, ...limits } }))
  expect(holding({ sites: { ...sites, held: 1, level: 'at' } })).toEqual([
    'banner',
    'Your only site is on hold',
    'Move to Starter for 2.',
    'Not now',
  ])
  expect(holding({ sites: { ...sites, limit: 3, used: 2, held: 1, level: 'at' } })).toEqual([
    'banner',
    'All 3 sites are used or on hold',
    'Remove a site or move to Growth for 5.',
    'Remove a site you don’t need',
  ])
  expect(holding({ keywords: { ...keywords, held: 100, level: 'at' } })).toEqual([
    'banner',
    'Your keyword list is full with what is on hold',
    'Move to Starter for 1,000.',
    'Not now',
  ])
})

test('over a plan it says that everything keeps working', async () => {
  expect(told(choose(await accountWith({ taken: { sites: 4 } })))).toEqual([
    'banner',
    'You’re 2 sites over your plan',
    'Everything keeps working. You can add again once you’re back under 2.',
    'Remove a site you don’t need',
  ])
})

test('over a plan that has none of it, it promises nothing', async () => {
  const queries = await accountWith({ planId: 'free', taken: { ahrefsQueries: 5 } })
  expect(told(choose(queries))).toEqual([
    'banner',
    'You’re 5 Ahrefs queries over your plan',
    'Starter has 50 Ahrefs queries.',
    'Browse ready-made keywords, free',
  ])
  const sites = await accountWith({ planId: 'free', taken: { sites: 1 } })
  const limits = { ...sites.limits, sites: { ...sites.limits.sites, limit: 0, level: 'over' } }
  expect(told(choose({ ...sites, limits } as Account))).toEqual([
    'banner',
    'You’re 1 site over your plan',
    'Everything keeps working. Your plan has no room for more.',
    'Remove a site you don’t need',
  ])
})

test('the only seat is nobody’s to give up', async () => {
  expect(told(choose(await accountWith({ planId: 'free', taken: { users: 1 } })))).toEqual([
    'banner',
    'Your only seat is taken',
    'Move to Starter for 2.',
    'Not now',
  ])
  expect(told(choose(await accountWith({ planId: 'free', taken: { users: 5 } })))).toEqual([
    'banner',
    'You’re 4 seats over your plan',
    'Everything keeps working. Your plan has no room for more.',
    'Remove someone who needs no seat',
  ])
})

test('only a blocked click opens a dialog', async () => {
  const account = await accountWith({ spent: 9_988 })
  expect(choose(account)?.size).toBe('inline')
  const blocked = clickOn(account, { actions: [{ action: 'content_generation', words: 400 }] })
  expect(told(choose(account, { blocked }))).toEqual([
    'dialog',
    'Not enough credits: this needs 48, you have 12.',
    'Nothing was charged.',
    'Wait until Dec 3',
  ])
  const allowed = clickOn(account, { actions: [{ action: 'clustering' }] })
  expect(choose(account, { blocked: allowed })?.size).toBe('inline')
})

test('a blocked click is offered what was verified to fix it', async () => {
  const account = await accountWith({ taken: { keywords: 963 } })
  const blocked = clickOn(account, { limits: [{ limit: 'keywords', count: 50 }] })
  const prompt = choose(account, { blocked })
  expect(prompt?.upgrade).toMatchObject({ planId: 'growth' })
  expect(prompt?.wayOut).toMatchObject({ kind: 'reduce', remedy: { kind: 'reduce' } })
  expect(prompt?.wayOut.message.text).toBe('Add 37 keywords now')
})

test('a blocked click is promised no way out that does not lead out of it', async () => {
  const poor = await accountWith({ planId: 'free' })
  const tokens = { input: 30_000_000, output: 0, model: 'gpt-4o-mini' }
  const dear = clickOn(poor, { actions: [{ action: 'optimisation', tokens }] })
  expect(dear.remedies.map(({ kind }) => kind)).toEqual(['buy_credits'])
  expect(told(choose(poor, { blocked: dear }))).toEqual([
    'dialog',
    'Not enough credits: this needs 4,500, you have 2,000.',
    'Nothing was charged.',
    'Not now',
  ])

  const full = await accountWith({ planId: 'free', taken: { keywords: 100 } })
  const many = clickOn(full, { limits: [{ limit: 'keywords', count: 150 }] })
  expect(told(choose(full, { blocked: many }))).toEqual([
    'dialog',
    'Your keyword list is full.',
    'Move to Starter for 1,000.',
    'Not now',
  ])
  const tooMany = clickOn(full, { limits: [{ limit: 'keywords', count: 50_000 }] })
  expect(told(choose(full, { blocked: tooMany }))).toEqual([
    'dialog',
    'Your keyword list is full.',
    'Everything else keeps working.',
    'Not now',
  ])
  const some = clickOn(full, { limits: [{ limit: 'keywords', count: 50 }] })
  expect(told(choose(full, { blocked: some }))).toEqual([
    'dialog',
    'Your keyword list is full.',
    'Remove keywords you don’t need, or move to Starter for 1,000.',
    'Remove 50 keywords you don’t need',
  ])
})

test('what is not in the plan is offered by the plan that has it', async () => {
  const account = await accountWith({ planId: 'free' })
  expect(choose(account)).toBe(null)
  const blocked = clickOn(account, { limits: [{ limit: 'ahrefsQueries', count: 1 }] })
  expect(told(choose(account, { blocked }))).toEqual([
    'dialog',
    'Live keyword research is not in your plan. Ready-made keywords are free to browse.',
    'Starter has 50 Ahrefs queries.',
    'Browse ready-made keywords, free',
  ])
})

test('what was dismissed does not come back in its cycle', async () => {
  const account = await accountWith({ taken: { keywords: 874 } })
  const prompt = choose(account)
  if (prompt === null) throw new Error('no prompt')
  const history = rememberPrompt(rememberPrompt([], prompt, 'shown', now), prompt, 'dismissed', now)
  expect(choose(account, { history })).toBe(null)
  expect(choose(account, { history, at: now + 8 * dayMs })).toBe(null)
  const next = { ...account, cycle: { start: account.cycle.end, end: '2027-01-03T00:00:00.000Z' } }
  expect(choose(next, { history, at: now + 11 * dayMs })?.threshold).toBe('near')
})

test('for seven days after dismissing, nothing about the same subject is raised', async () => {
  const near = await accountWith({ taken: { keywords: 874, sites: 2 } })
  const full = await accountWith({ taken: { keywords: 1_000 } })
  const prompt = { subject: 'keywords', threshold: 'near', cycleStart: near.cycle.start } as const
  const history = rememberPrompt([], prompt, 'dismissed', now)
  expect(choose(near, { history })?.subject).toBe('sites')
  const blocked = clickOn(full, { limits: [{ limit: 'keywords', count: 1 }] })
  const after = (milliseconds: number) =>
    choose(full, { history, blocked, at: now + milliseconds })?.size ?? null
  expect([after(0), after(7 * dayMs - 1), after(7 * dayMs)]).toEqual([null, null, 'dialog'])
})

test('what was shown stays for a day, a dialog not at all', async () => {
  const account = await accountWith({ taken: { keywords: 1_000 } })
  const banner = choose(account)
  const blocked = clickOn(account, { limits: [{ limit: 'keywords', count: 1 }] })
  const dialog = choose(account, { blocked })
  if (banner === null || dialog === null) throw new Error('no prompt')
  const shown = rememberPrompt([], banner, 'shown', now)
  expect(choose(account, { history: shown, at: now + dayMs - 1 })?.threshold).toBe('at')
  expect(choose(account, { history: shown, at: now + dayMs })).toBe(null)
  const opened = rememberPrompt(shown, dialog, 'shown', now)
  expect(choose(account, { blocked, history: opened, at: now + 1 })?.size).toBe('banner')
})

test('an inactive plan is no reason to prompt', async () => {
  const account = await accountWith({ taken: { keywords: 1_000 } })
  expect(choose({ ...account, status: 'inactive' })).toBe(null)
})

test('whatever happens, each is raised once a cycle, and always with a way out', async () => {
  const accounts = await Promise.all([
    accountWith({ taken: { keywords: 874, sites: 2 }, spent: 9_000 }),
    accountWith({ taken: { keywords: 1_000, users: 2, ahrefsQueries: 50 }, spent: 10_000 }),
    accountWith({ taken: { sites: 4, users: 5 }, planId: 'free', spent: 2_000 }),
  ])
  const click: WorkRequest = {
    actions: [{ action: 'content_generation', words: 90_000 }],
    limits: [{ limit: 'sites', count: 1 }],
  }
  const visit = fc.record({
    account: fc.constantFrom(...accounts),
    blocked: fc.boolean(),
    // Thirty visits stay within the time that a history is kept.
    hours: fc.integer({ min: 0, max: 30 }),
    dismisses: fc.boolean(),
  })
  let raised = 0
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 30, size: 'max' }), (visits) => {
      let history: readonly PromptRecord[] = []
      let at = now
      const first = new Map<string, number>()
      const dismissed = new Map<string, number>()
      for (const { account, blocked, hours, dismisses } of visits) {
        at += hours * 3_600_000
        const denial = blocked ? clickOn(account, click) : null
        const prompt = choose(account, { blocked: denial, history, at })
        if (prompt === null) continue
        raised += 1
        const id = `${prompt.subject} ${prompt.threshold}`
        const since = first.get(id)
        expect(since === undefined || (prompt.size !== 'dialog' && at - since < dayMs)).toBe(true)
        expect(at - (dismissed.get(prompt.subject) ?? 0)).toBeGreaterThanOrEqual(7 * dayMs)
        expect(prompt.size === 'dialog').toBe(prompt.threshold === 'blocked' && blocked)
        expect(prompt.wayOut.message.text).not.toBe('')
        expect(['upgrade', 'buy_credits']).not.toContain(prompt.wayOut.remedy?.kind)
        first.set(id, since ?? at)
        history = rememberPrompt(history, prompt, 'shown', at)
        if (!dismisses) continue
        dismissed.set(prompt.subject, at)
        history = rememberPrompt(history, prompt, 'dismissed', at)
      }
    }),
  )
  expect(raised).toBeGreaterThan(200)
})
