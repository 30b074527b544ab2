import { afterAll, expect, test } from 'vitest'
import {
  type StandInAhrefs,
  standInKey,
  startStandInAhrefs,
} from '../../packages/server/src/testing/stand-in-ahrefs.ts'
import { expectSilence, openJourney } from './open-journey.ts'

let provider: StandInAhrefs

const journey = openJourney(async () => {
  provider = await startStandInAhrefs()
  return { AHREFS_API_KEY: standInKey, AHREFS_BASE_URL: provider.baseUrl }
})

afterAll(() => provider?.close())

const queries = async () => (await journey.host.account()).limits.ahrefsQueries

test('a live search that the provider fails costs no query, and says so', async () => {
  const { page } = journey
  provider.fault = { status: 503, body: '{"error":"down"}' }
  await journey.open('/research')
  await page.getByRole('radio', { name: 'Live search 1 query each' }).check()
  await page.getByLabel('What people search for').fill('pruning roses')
  await page.getByRole('button', { name: 'Search · 1 query' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Live search isn’t answering' })
  await notice.getByText('Nothing was charged. Ready-made keywords still work.').waitFor()

  expect(provider.requests.length).toBeGreaterThan(0)
  expect(await queries()).toMatchObject({ used: 0, held: 0, remaining: 50 })
})

test('trying again once it answers finds keywords, for one query', async () => {
  const { page } = journey
  provider.fault = undefined
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Used 1 query.', { exact: true }).waitFor()
  expect(await queries()).toMatchObject({ used: 1, held: 0, remaining: 49 })
})

test('the same search again is free, also while the provider is down', async () => {
  const { page } = journey
  provider.fault = 'hangs_up'
  await journey.open('/research')
  await page.getByRole('radio', { name: 'Live search 1 query each' }).check()
  await page.getByLabel('What people search for').fill('pruning roses')
  await page.getByRole('button', { name: 'Search · 1 query' }).click()
  await page.getByText(/^Found on .* no query used\.$/).waitFor()
  expect(await queries()).toMatchObject({ used: 1, held: 0 })
})

expectSilence(journey, /status of 50\d/)
