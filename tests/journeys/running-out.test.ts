import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'

const journey = openJourney()

test('without credits the work is denied in plain words, and nothing starts', async () => {
  const { page, host } = journey
  await journey.open('/articles')
  await page.getByRole('button', { name: 'Demo controls' }).click()
  await page.getByRole('button', { name: 'Spend all but 12' }).click()
  await page.getByText('Spent: 12 credits are left.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Credits run low' }).waitFor()

  await page.getByLabel('What is it about?').fill('Pruning roses')
  await page.getByText('Not enough credits: this needs 180, you have 12.').waitFor()
  const button = page.getByRole('button', { name: /^Write article/ })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await button.press('Enter')
  const notice = page.getByRole('alert').filter({ hasText: 'Not enough credits' })
  await notice.getByText('Nothing was charged.').waitFor()

  expect(await page.getByRole('article').count()).toBe(0)
  expect((await host.account()).credits).toMatchObject({ available: 12, held: 0 })
})

test('the way out that it names is one: on the larger plan the same work goes through', async () => {
  const { page, host } = journey
  await page.getByRole('button', { name: 'Move to Growth' }).click()
  await page.waitForURL(`${host.address}/plans`)
  await page.getByRole('button', { name: 'Choose Growth' }).click()
  await page.getByText('Your plan has changed.').waitFor()
  await page.getByRole('link', { name: 'Credits run low' }).waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Articles' }).click()
  await page.getByLabel('What is it about?').fill('Pruning roses')
  await page.getByRole('button', { name: 'Write article · 120–180 credits' }).click()
  const article = page.getByRole('article').filter({ hasText: 'Pruning roses' })
  await article.getByText(/words · \d+ credits/).waitFor({ timeout: 20_000 })
  const { plan, credits } = await host.account()
  expect(plan.id).toBe('growth')
  expect(credits.held).toBe(0)
})

expectSilence(journey)
