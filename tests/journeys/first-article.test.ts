import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'

const journey = openJourney()

test('an article says its cost before, and is charged by what was really written', async () => {
  const { page, host } = journey
  const { credits: before } = await host.account()
  await journey.open('/articles')
  await page.getByLabel('What is it about?').fill('Pruning roses')
  await page.getByRole('button', { name: 'Write article · 120–180 credits' }).click()
  const article = page.getByRole('article').filter({ hasText: 'Pruning roses' })
  await article.getByRole('progressbar').waitFor()
  const said = await article.getByText(/words · \d+ credits/).textContent({ timeout: 20_000 })
  const [words = 0, charged = 0] = (said?.match(/[\d,]+/g) ?? []).map((figure) =>
    Number(figure.replace(',', '')),
  )

  expect(charged).toBe(Math.ceil(words / 10))
  expect(charged).not.toBe(150)
  const { credits } = await host.account()
  expect(credits).toMatchObject({ available: before.available - charged, held: 0 })
  await page.getByRole('link', { name: 'Usage' }).click()
  await page.getByText(credits.available.toLocaleString('en-US'), { exact: true }).waitFor()
})

test('an article that fails half-way charges nothing', async () => {
  const { page, host } = journey
  const { credits: before } = await host.account()
  await page.getByRole('link', { name: 'Articles' }).click()
  await page.getByLabel('What is it about?').fill('Going wrong')
  await page.getByLabel('Make this one fail').check()
  await page.getByRole('button', { name: /^Write article/ }).click()
  const article = page.getByRole('article').filter({ hasText: 'Going wrong' })
  await article.getByText('The writer stopped half-way. Nothing was charged.').waitFor()

  expect((await host.account()).credits).toEqual(before)
})

test('a restart keeps the articles and every credit', async () => {
  const before = await journey.host.account()
  await journey.restart()
  await journey.open('/articles')
  await journey.page.getByRole('article').filter({ hasText: 'Pruning roses' }).waitFor()

  const after = await journey.host.account()
  expect({ ...after, asOf: null }).toEqual({ ...before, asOf: null })
}, 60_000)

test('every part of the usage page has its address, and says what the article cost', async () => {
  const { page, host } = journey
  await journey.open('/')
  await page.getByRole('tab', { name: 'Credit insights' }).click()
  await page.getByRole('radio', { name: '7 days' }).check()
  await page.waitForURL(`${host.address}/usage/insights?days=7`)
  await page.reload()
  await page.getByRole('application', { name: /^Credits used in the last 7 days/ }).waitFor()
  const { credits } = await host.account()
  const table = page.getByRole('table', { name: 'By action' })
  await table
    .getByRole('row', { name: /^Total/ })
    .getByText(credits.spentThisCycle.toLocaleString('en-US'), { exact: true })
    .waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV: By action' }).click()
  expect((await download).suggestedFilename()).toBe('credits-by-action.csv')
  await page.goBack()
  await page.waitForURL(`${host.address}/usage/insights`)
}, 60_000)

expectSilence(journey)
