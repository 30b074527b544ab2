import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'

const journey = openJourney()
let other: Page

beforeAll(async () => {
  other = await journey.context.newPage()
  await other.goto(`${journey.host.address}/sites?account=demo`)
  await journey.open('/sites')
})

async function add(page: Page, name: string) {
  await page.getByLabel('Address of the site').fill(name)
  await page.getByRole('button', { name: 'Add site' }).click()
}

test('two tabs at once meet one free place: one gets it, the other is told', async () => {
  const { page, host } = journey
  await Promise.all([add(page, 'beans.example'), add(other, 'teapot.example')])
  const denied = (tab: Page) => tab.getByRole('alert').filter({ hasText: 'all 2 sites' }).count()
  await expect.poll(async () => (await denied(page)) + (await denied(other))).toBe(1)

  expect((await host.account()).limits.sites).toMatchObject({ used: 2, held: 0, level: 'at' })
})

test('what is done in one tab stands in the other, as soon as somebody looks at it', async () => {
  const { page, host } = journey
  await other.goto(`${host.address}/usage`)
  const { credits } = await host.account()
  const figure = (count: number) =>
    other.getByText(count.toLocaleString('en-US'), { exact: true }).first()
  await figure(credits.available).waitFor()

  await page.bringToFront()
  await page.getByRole('button', { name: 'Demo controls' }).click()
  await page.getByRole('button', { name: 'Add 5,000 credits' }).click()
  await page.getByText('5,000 credits added.').waitFor()
  await other.bringToFront()
  await other.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )
  await figure(credits.available + 5_000).waitFor()
})

expectSilence(journey)
