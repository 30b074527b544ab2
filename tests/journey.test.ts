import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserPath } from '../scripts/browser-path.mjs'
import { type RunningHost, startHost } from './setup/start-host.ts'

let browser: Browser
let page: Page
let host: RunningHost
let dataDirectory: string
const complaints: string[] = []

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'journey-'))
  host = await startHost(dataDirectory)
  const executablePath = await browserPath()
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' })
  page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.stop()
  await rm(dataDirectory, { recursive: true, force: true })
}, 30_000)

test('1,200 keywords of a CSV file meet room for 1,000, and every row is accounted for', async () => {
  const rows = Array.from({ length: 1_200 }, (_, number) => `garden idea ${number},us,${number}`)
  const csv = `\ufeff${['keyword,country,volume', ...rows].join('\r\n')}`
  await page.goto(`${host.address}/keywords?account=demo`)
  await page.setInputFiles('input[type=file]', {
    name: 'ideas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await page.getByText('1,200 keywords found. There is room for 1,000.').waitFor()
  await page.getByRole('button', { name: 'Add 1,200 keywords' }).click()
  await page.getByText('1,000 added. 200 not added.').waitFor()
  await page.getByText('Your keyword list is full.').waitFor()
  await page.getByRole('cell', { name: 'garden idea 1000' }).waitFor()

  const { limits } = await host.account()
  expect(limits.keywords).toMatchObject({ limit: 1_000, used: 1_000, remaining: 0, level: 'at' })
})

test('an article says its cost before, and is charged by what was really written', async () => {
  const { credits: before } = await host.account()
  await page.getByRole('link', { name: 'Articles' }).click()
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
  const { credits: before } = await host.account()
  await page.getByRole('link', { name: 'Articles' }).click()
  await page.getByLabel('What is it about?').fill('Going wrong')
  await page.getByLabel('Make this one fail').check()
  await page.getByRole('button', { name: /^Write article/ }).click()
  const article = page.getByRole('article').filter({ hasText: 'Going wrong' })
  await article.getByText('The writer stopped half-way. Nothing was charged.').waitFor()

  expect((await host.account()).credits).toEqual(before)
})

test('without credits the work is denied in plain words, with a way out, and nothing starts', async () => {
  await page.getByRole('button', { name: 'Demo controls' }).click()
  await page.getByRole('button', { name: 'Spend all but 12' }).click()
  await page.getByText('Spent: 12 credits are left.').waitFor()
  await page.keyboard.press('Escape')
  const articles = await page.getByRole('article').count()

  await page.getByLabel('What is it about?').fill('Too dear')
  await page.getByText('Not enough credits: this needs 180, you have 12.').waitFor()
  const button = page.getByRole('button', { name: /^Write article/ })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await button.press('Enter')
  const notice = page.getByRole('alert').filter({ hasText: 'Not enough credits' })
  await notice.getByText('Nothing was charged.').waitFor()
  await notice.getByRole('button', { name: 'Move to Growth' }).click()
  await page.getByRole('button', { name: 'Choose Growth' }).waitFor()
  expect(page.url()).toBe(`${host.address}/plans`)
  await page.goBack()
  await page.getByRole('article').first().waitFor()

  expect(await page.getByRole('article').count()).toBe(articles)
  expect((await host.account()).credits.available).toBe(12)
})

test('sites stop at the limit, and go on when one is removed', async () => {
  await page.getByRole('link', { name: 'Sites' }).click()
  const add = async (address: string) => {
    await page.getByLabel('Address of the site').fill(address)
    await page.getByRole('button', { name: 'Add site' }).click()
  }
  await add('beans.example')
  await page.getByRole('button', { name: 'Remove beans.example' }).waitFor()
  await add('third.example')
  await page.getByText('You’re using all 2 sites.').waitFor()
  await page.getByRole('button', { name: 'Remove beans.example' }).click()
  await page.getByText('You’re using all 2 sites').waitFor({ state: 'detached' })
  await add('third.example')
  await page.getByRole('button', { name: 'Remove third.example' }).waitFor()

  expect((await host.account()).limits.sites.used).toBe(2)
})

test('a restart keeps the keywords, the articles and every credit', async () => {
  const before = await host.account()
  await host.stop()
  host = await startHost(dataDirectory)
  await page.goto(`${host.address}/articles?account=demo`)
  await page.getByRole('article').filter({ hasText: 'Pruning roses' }).waitFor()
  await page.goto(`${host.address}/usage/limits`)
  await page.getByRole('meter', { name: 'Keywords' }).waitFor()

  const after = await host.account()
  expect({ ...after, asOf: null }).toEqual({ ...before, asOf: null })
}, 60_000)

test('every part of the usage page has its address, and says what the articles cost', async () => {
  await page.goto(host.address)
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

test('no page broke the content security policy or threw', () => {
  expect(complaints).toEqual([])
})
