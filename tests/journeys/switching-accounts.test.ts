import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'

const journey = openJourney()

test('the demo opens on an account with a history, and says that it was made up', async () => {
  const { page, host } = journey
  await page.goto(host.address)
  await page.getByText('Sample data.').waitFor()
  expect(await page.getByLabel('Account').inputValue()).toBe('gardenwise')
  await page.getByRole('tab', { name: 'Credit insights' }).click()
  await page.getByRole('radio', { name: '90 days' }).check()
  const bySite = page.getByRole('table', { name: 'By site' })
  await bySite.getByRole('row', { name: /^Archived sites/ }).waitFor()
  await bySite.getByRole('row', { name: /^gardenwise\.example/ }).waitFor()
})

test('another account shows its own figures, keeps the keyboard, and stays after a reload', async () => {
  const { page } = journey
  await page.getByRole('link', { name: 'Automation' }).click()
  await page.getByLabel('Account').selectOption('kettle')
  await page.getByRole('heading', { name: 'Paused before a step it could not pay for' }).waitFor()
  await page.getByRole('link', { name: 'No credits left' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')

  await page.reload()
  await page.getByRole('heading', { name: 'Paused before a step it could not pay for' }).waitFor()
  expect(await page.getByLabel('Account').inputValue()).toBe('kettle')
})

test('a session is for one account: with its token another one is not there', async () => {
  const { page, host } = journey
  const session = await page.request.post(`${host.address}/app/accounts/kettle/session`, {
    data: {},
  })
  const headers = { authorization: `Bearer ${(await session.json()).token}` }
  const ask = async (account: string) =>
    (await page.request.get(`${host.address}/v1/accounts/${account}`, { headers })).status()
  expect([await ask('kettle'), await ask('gardenwise')]).toEqual([200, 404])
})

test('the account without a past is not called a sample', async () => {
  const { page } = journey
  await journey.open('/')
  await page.getByText('10,000', { exact: true }).waitFor()
  expect(await page.getByText('Sample data.').count()).toBe(0)
})

expectSilence(journey)
