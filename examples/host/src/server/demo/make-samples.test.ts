import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createCredits,
  type Database,
  type DatabaseCredits,
  openPGlite,
} from '@igny8/credits-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Books, openBooks } from '../books.ts'
import { makeSamples } from './make-samples.ts'
import { samples } from './samples.ts'

const dayMs = 86_400_000
let directory: string
let database: Database
let books: Books
let credits: DatabaseCredits

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'samples-'))
  database = await openPGlite()
  books = await openBooks(join(directory, 'host.json'))
  await makeSamples({ ...database, close: async () => {} }, books)
  credits = createCredits({ database })
}, 120_000)

afterAll(async () => {
  await credits.close()
  await rm(directory, { recursive: true, force: true })
})

const levels = async (account: string) => {
  const { limits, ...standing } = await credits.account({ account })
  const { sites, users, keywords, ahrefsQueries } = limits
  const level = [sites, users, keywords, ahrefsQueries].map((limit) => limit.level)
  return { ...standing, limits, levels: level }
}

it('brings every account to where its name says it stands', async () => {
  expect((await levels('one-pot')).levels).toEqual(['at', 'at', 'at', 'not_in_plan'])
  expect((await levels('northlight')).levels).toEqual(['near', 'ok', 'near', 'near'])
  expect((await levels('meridian')).levels[0]).toBe('unlimited')
  expect((await levels('fernhill')).levels.slice(0, 3)).toEqual(['over', 'over', 'over'])
  expect((await levels('fernhill')).plan.id).toBe('starter')
  expect((await levels('kettle')).credits).toMatchObject({ available: 0 })
  expect((await levels('meridian')).limits.users).toMatchObject({ used: 3, held: 1 })
})

it('begins in an account that is well, with room in every limit', async () => {
  const { available, spentThisCycle } = (await levels('gardenwise')).credits
  expect((await levels('gardenwise')).levels).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect(available).toBeGreaterThan(1_000)
  expect(spentThisCycle).toBeGreaterThan(2_000)
})

it('gives each of them 90 days of work, on sites and on none, in all image qualities', async () => {
  for (const { id: account } of samples) {
    const insights = await credits.insights({ account, days: 90, timeZone: 'UTC' })
    const { totals, bySite, byAction, byImageQuality } = insights
    expect(bySite.reduce((sum, site) => sum + site.credits, 0)).toBe(totals.credits)
    expect(byAction.reduce((sum, action) => sum + action.credits, 0)).toBe(totals.credits)
    expect(byAction.length).toBeGreaterThan(4)
    expect(bySite.some(({ bucket }) => bucket === 'unassigned')).toBe(true)
    expect(byImageQuality.filter(({ images }) => images > 0).length).toBe(3)
  }
  const { bySite, byAutomation } = await credits.insights({
    account: 'gardenwise',
    days: 90,
    timeZone: 'UTC',
  })
  expect(bySite.map(({ bucket }) => bucket)).toContain('archived')
  expect(byAutomation.map(({ automationId }) => automationId)).toContain('weekly-content')
})

it('writes a log that goes back for more than 90 days, never forward', async () => {
  const account = 'gardenwise'
  let oldest = Date.now()
  let before = oldest
  const kinds = new Set<string>()
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await credits.activity({ account, limit: 100, ...(cursor && { cursor }) })
    for (const { at, kind } of page.activities) {
      oldest = Date.parse(at)
      expect(oldest).toBeLessThanOrEqual(before)
      before = oldest
      kinds.add(kind)
    }
    cursor = page.nextCursor
  }
  expect((Date.now() - oldest) / dayMs).toBeGreaterThan(90)
  for (const kind of ['charged', 'returned', 'credits_added', 'credits_expired', 'run_changed']) {
    expect(kinds).toContain(kind)
  }
})

it('leaves one run paused before a step it could not pay for, and the others finished', () => {
  const lastRuns = samples.map(({ id }) => books.of(id).read().automation.jobs[0]?.status)
  expect(lastRuns).toEqual(samples.map(({ lastRun }) => (lastRun === 'none' ? undefined : lastRun)))
})

it('makes nothing again at the next start, and only once what was interrupted', async () => {
  const everything = () => Promise.all(samples.map(({ id }) => credits.account({ account: id })))
  const withoutTime = (accounts: Awaited<ReturnType<typeof everything>>) =>
    accounts.map((account) => ({ ...account, asOf: null }))
  const before = withoutTime(await everything())
  const lent = { ...database, close: async () => {} }
  await makeSamples(lent, books)
  expect(withoutTime(await everything())).toEqual(before)

  const making = books.making()
  await books.keepMaking({ begunAt: making?.begunAt ?? '', isDone: false })
  await makeSamples(lent, books)
  expect(withoutTime(await everything())).toEqual(before)
}, 120_000)
