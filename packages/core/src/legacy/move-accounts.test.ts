import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueProblems } from '../catalogue/catalogue-problems.ts'
import { decide } from '../decide.ts'
import { viewAccount } from '../flow/view-account.ts'
import { catalogueSchema } from '../model/catalogue.ts'
import { emptyState } from '../state/state.ts'
import { audit } from '../testing/audit.ts'
import { memoryBooks } from '../testing/memory-books.ts'
import { memoryCredits } from '../testing/memory-credits.ts'
import type { LegacyFinding, LegacyRow } from './finding.ts'
import type { LegacyHoldings } from './legacy-holdings.ts'
import type { LegacyOptions } from './legacy-options.ts'
import { legacyAccountMover } from './move-accounts.ts'
import { moveLegacyPlans } from './move-plans.ts'
import type { OpenedAccount } from './open-account.ts'

const now = Date.parse('2026-11-22T14:00:00.000Z')
const options: LegacyOptions = { now, unlimitedValues: [-1], fallbackPlanId: 'free' }
const plans = moveLegacyPlans(
  [
    { id: 1, slug: 'free', included_credits: 2_000, max_sites: 1, max_users: 1, max_keywords: 100 },
    {
      id: 2,
      slug: 'starter',
      included_credits: 10_000,
      max_sites: 2,
      max_users: 2,
      max_keywords: 3,
    },
    {
      id: 3,
      slug: 'scale',
      included_credits: 120_000,
      max_sites: -1,
      max_users: 5,
      max_keywords: 9,
    },
  ],
  options,
)

/** An account as the old tables have it. */
const acme = {
  id: 17,
  name: 'Acme',
  plan_id: 2,
  status: 'active',
  credits: 7_340,
  usage_period_start: '2026-11-05T00:00:00Z',
  usage_period_end: '2026-12-05T00:00:00Z',
  usage_ahrefs_queries: 8,
  usage_content_ideas: 12,
  usage_content_words: 48_000,
  usage_images_basic: 3,
  usage_images_premium: 1,
  usage_image_prompts: 4,
}

function move(row: LegacyRow, holdings?: LegacyHoldings) {
  return legacyAccountMover(plans, options)(row, holdings)
}

/** The account in the memory model, as if it had always been there. */
function settle(opened: OpenedAccount | null, at = now) {
  if (opened === null) throw new Error('No account was opened')
  const credits = memoryCredits({ catalogue: plans.catalogue, now: () => at })
  const { account, state, entries } = opened
  const outcome = { type: 'done', value: undefined } as const
  credits.ledger.write(account, emptyState, { state, entries, outcome })
  return credits
}

const fatesOf = (findings: readonly LegacyFinding[]) =>
  Object.fromEntries(findings.map(({ column, fate }) => [column, fate]))

describe('an old account', () => {
  it('opens with its plan, its balance, its cycle and its queries', async () => {
    const { opened } = move(acme)
    const account = await settle(opened).account({ account: '17' })
    expect(account).toMatchObject({
      plan: { id: 'starter' },
      status: 'active',
      credits: { available: 7_340, plan: 7_340, bonus: 0, held: 0, spentThisCycle: 0 },
      cycle: { start: '2026-11-05T00:00:00.000Z', end: '2026-12-05T00:00:00.000Z' },
      limits: { ahrefsQueries: { used: 8, limit: 50 } },
    })
  })

  it('says what became of every column', () => {
    expect(fatesOf(move(acme).findings)).toEqual({
      id: 'became',
      name: 'not_ours',
      plan_id: 'became',
      status: 'kept',
      credits: 'kept',
      usage_period_start: 'became',
      usage_period_end: 'dropped',
      usage_ahrefs_queries: 'kept',
      usage_content_ideas: 'dropped',
      usage_content_words: 'dropped',
      usage_images_basic: 'dropped',
      usage_images_premium: 'dropped',
      usage_image_prompts: 'dropped',
    })
  })

  it('keeps what it holds, even above its plan, and can then add no more', async () => {
    const { opened } = move(acme, {
      sites: [4, 9, 12, 9],
      users: ['ann', 'bob'],
      keywords: ['Cold Brew', 'cold  brew', 'v60', 'moka', 'aeropress'].map((keyword) => ({
        keyword,
        country: 'US',
      })),
    })
    const credits = settle(opened)
    const { limits } = await credits.account({ account: '17' })
    expect(limits.sites).toMatchObject({ used: 3, limit: 2, level: 'over' })
    expect(limits.users).toMatchObject({ used: 2, level: 'at' })
    expect(limits.keywords).toMatchObject({ used: 4, limit: 3 })
    expect(await credits.claim({ account: '17', limit: 'sites', name: '9' })).toMatchObject({
      allowed: true,
    })
    expect(await credits.claim({ account: '17', limit: 'sites', name: 'new' })).toMatchObject({
      allowed: false,
    })
    const again = await credits.addKeywords({
      account: '17',
      key: 'k',
      door: 'manual',
      policy: 'as_many_as_fit',
      keywords: [{ keyword: 'COLD BREW', country: 'us' }],
    })
    expect(again).toMatchObject({ value: { duplicates: 1, rows: [{ id: expect.any(String) }] } })
    expect(audit(await memoryBooks(credits, '17'))).toEqual([])
  })

  it('is granted nothing on top before its next cycle, and its plan’s credits then', async () => {
    const { opened } = move({ ...acme, credits: 10_450 })
    const credits = settle(opened)
    expect((await credits.account({ account: '17' })).credits).toMatchObject({
      plan: 10_000,
      bonus: 450,
    })
    await credits.putAccount({ account: '17', planId: 'starter', status: 'active' })
    expect((await credits.account({ account: '17' })).credits.available).toBe(10_450)
    const later = settle(opened, Date.parse('2026-12-05T00:00:00.000Z'))
    expect((await later.account({ account: '17' })).credits).toMatchObject({
      plan: 10_000,
      bonus: 450,
      available: 10_450,
    })
    expect((await later.account({ account: '17' })).limits.ahrefsQueries.used).toBe(0)
    expect(audit(await memoryBooks(later, '17'))).toEqual([])
  })

  it('gets nothing twice by being put on its plan again, and what is missing when it comes back', async () => {
    const active = settle(move(acme).opened)
    await active.putAccount({ account: '17', planId: 'starter', status: 'active' })
    expect((await active.account({ account: '17' })).credits.available).toBe(7_340)
    const suspended = settle(move({ ...acme, status: 'suspended' }).opened)
    await suspended.putAccount({ account: '17', planId: 'starter', status: 'active' })
    expect((await suspended.account({ account: '17' })).credits.available).toBe(10_000)
  })

  it('starts nothing where nobody says that it is active', () => {
    for (const status of [undefined, null, '', 'suspended', 'pending_payment', 'frozen', 7]) {
      const { opened } = move({ ...acme, status })
      expect([status, opened?.state.account?.status]).toEqual([status, 'inactive'])
    }
  })

  it('without a plan gets the fallback plan, and the report says so', () => {
    for (const plan_id of [undefined, null, 99, '__proto__', {}]) {
      const { opened, findings } = move({ ...acme, plan_id })
      expect(opened?.state.account?.planId).toBe('free')
      expect(fatesOf(findings).plan_id).toBe('unusable')
    }
  })

  it('in debt opens with nothing, and the debt is told', () => {
    const { opened, findings } = move({ ...acme, credits: -500 })
    expect(opened?.state.account?.grants).toEqual([])
    expect(findings.find(({ column }) => column === 'credits')).toMatchObject({
      value: -500,
      fate: 'no_successor',
    })
  })

  it('does not bring queries of a month that has ended', () => {
    const { opened } = move({ ...acme, usage_period_start: '2026-09-05T00:00:00Z' })
    expect(opened?.state.account).toMatchObject({ cycle: 2, used: { ahrefsQueries: 0 } })
  })

  it('defaults to no queries used, in a month that starts now', () => {
    const { opened } = move({ id: 5, plan_id: 1, status: 'active' })
    expect(opened?.state.account).toMatchObject({ anchor: now, used: { ahrefsQueries: 0 } })
  })

  it('reads every way an instant is written, and no day that never was', () => {
    const day = Date.parse('2026-11-05T00:00:00.000Z')
    for (const [written, anchor] of [
      ['2026-11-05', day],
      ['2026-11-05 00:00:00+00:00', day],
      ['2026-11-05T02:00:00.000000+02:00', day],
      ['2026-11-04T19:30:00-0430', day],
      [new Date(day), day],
      ['2026-02-30', now],
      ['2026-13-01', now],
      ['2026-11-05T24:61:00Z', now],
      ['1969-12-31', now],
      [20_261_105, now],
    ] as const) {
      const { opened } = move({ ...acme, usage_period_start: written })
      expect([written, opened?.state.account?.anchor]).toEqual([written, anchor])
    }
  })

  it('is opened once; a second row of its id is told and changes nothing', () => {
    const moveOne = legacyAccountMover(plans, options)
    expect(moveOne(acme).opened).not.toBeNull()
    const second = moveOne({ ...acme, id: '17' }, { sites: [1], keywords: [{ keyword: 'x' }] })
    expect(second.opened).toBeNull()
    expect(second.findings).toHaveLength(Object.keys(acme).length + 2)
    expect(new Set(second.findings.map(({ fate }) => fate))).toEqual(new Set(['unusable']))
    expect(moveOne({ ...acme, id: 'half an id' }).opened).toBeNull()
  })
})

const odd = fc.oneof(
  fc.constantFrom(undefined, null, '', -1, 0, -0, 1, 999_999, 2 ** 53, Number.NaN, true),
  fc.constantFrom(
    'active',
    'trial',
    '12',
    ' 7 ',
    '1e3',
    '0x10',
    '-3',
    '2026-11-05',
    '49.00',
    'x y',
  ),
  fc.integer({ min: -10, max: 200_000 }),
  fc.double(),
  fc.bigInt(),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.object({ maxDepth: 1 }),
)
const row = (columns: readonly string[]) =>
  fc.dictionary(fc.oneof(fc.constantFrom(...columns), fc.string({ maxLength: 12 })), odd, {
    maxKeys: 20,
    noNullPrototype: false,
  })
const planRow = row([...Object.keys({ max_ahrefs_queries: 0, slug: 0, name: 0, price: 0 }), 'id'])
const accountRow = row([...Object.keys(acme), 'max_clusters'])
const unlimitedValues = fc.subarray([-1, null, 0, 999_999])

describe('of whatever stood in the old tables', () => {
  it('nothing is lost, every plan can be sold, every book balances', async () => {
    let runs = 0
    let opened = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(planRow, { maxLength: 4 }),
        fc.array(accountRow, { minLength: 1, maxLength: 4 }),
        fc.array(odd, { maxLength: 5 }),
        fc.array(row(['keyword', 'country', 'volume', 'difficulty', 'cpc', 'intent']), {
          maxLength: 4,
        }),
        unlimitedValues,
        async (planRows, accountRows, ids, keywords, values) => {
          runs += 1
          const reading = { ...options, unlimitedValues: values }
          const allPlans = [{ id: 'f', slug: 'free' }, ...planRows]
          const moved = moveLegacyPlans(allPlans, reading)
          expect(catalogueSchema.safeParse(moved.catalogue).error).toBeUndefined()
          expect(catalogueProblems(moved.catalogue)).toEqual([])
          expectNothingLost(allPlans, moved.findings)

          const moveOne = legacyAccountMover(moved, reading)
          for (const accountRow of accountRows) {
            const holdings = { sites: ids, users: ids, keywords }
            const { opened: one, findings } = moveOne(accountRow, holdings)
            const ofAccount = findings.filter(({ table }) => table === 'account')
            expectNothingLost([accountRow], ofAccount)
            const held = findings.filter(({ table }) => table !== 'account')
            expect(held.map(({ value }) => value)).toEqual([...ids, ...ids, ...keywords])
            if (one === null) continue
            opened += 1
            const credits = memoryCredits({ catalogue: moved.catalogue, now: () => now })
            const outcome = { type: 'done', value: undefined } as const
            credits.ledger.write(one.account, emptyState, { ...one, outcome })
            const books = await memoryBooks(credits, one.account)
            expect(audit(books)).toEqual([])
          }
        },
      ),
      { numRuns: 500 },
    )
    expect(runs).toBeGreaterThanOrEqual(500)
    expect(opened).toBeGreaterThan(50)
  })

  it('the new account lives on: a year later its books still balance', () => {
    fc.assert(
      fc.property(accountRow, (old) => {
        const { opened } = move({ ...old, id: 'acme' })
        if (opened === null) throw new Error('It has an id')
        const later = now + 400 * 86_400_000
        const command = { type: 'catch_up', account: 'acme', input: {} } as const
        const { state, entries } = decide(opened.state, command, later, plans.catalogue)
        if (state.account === null) throw new Error('The account is gone')
        const all = [...opened.entries, ...entries]
        const { available, held } = viewAccount(state.account, later, plans.catalogue).credits
        expect(available + held).toBe(all.reduce((sum, entry) => sum + entry.credits, 0))
        expect(state.account.used.ahrefsQueries).toBe(0)
        expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1))
      }),
      { numRuns: 500 },
    )
  })
})

/** Every column of every row is told at least once, with the very value that stood there. */
function expectNothingLost(rows: readonly LegacyRow[], findings: readonly LegacyFinding[]) {
  for (const row of rows) {
    const told = findings.filter(({ owner }) => Object.is(owner, row.id))
    for (const [column, value] of Object.entries(row)) {
      const found = told.some((one) => one.column === column && Object.is(one.value, value))
      expect(found, `${column} is told`).toBe(true)
    }
  }
}
