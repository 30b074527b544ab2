import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servePages } from '@igny8/example-backend'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPage } from '../setup/build-page.ts'
import { hearComplaints, openBrowser, styleOf } from '../setup/open-browser.ts'

let folder: string
let host: Awaited<ReturnType<typeof servePages>>
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'host-tailwind-'))
  await buildPage('tailwind', folder)
  host = await servePages({ folder })
  const keywords = Array.from({ length: 1_000 }, (_, number) => ({
    keyword: `garden idea ${number}`,
    country: 'us',
  }))
  const { account } = host
  await host.credits.addKeywords({
    account,
    key: 'import',
    door: 'csv_import',
    policy: 'all_or_nothing',
    keywords,
  })
  browser = await openBrowser()
  const context = await browser.newContext({ locale: 'en-US', colorScheme: 'light' })
  complaints = hearComplaints(context)
  page = await context.newPage()
  await page.goto(host.address)
  await page.getByText('Your keyword list is full').waitFor()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

test("Tailwind's reset gives way to our styles, and they to its utilities", async () => {
  const plan = page.getByRole('heading', { name: 'Starter' })
  expect(await styleOf(plan, 'font-weight')).toBe('600')
  const title = page.getByRole('heading', { name: 'What we used' })
  expect(await styleOf(title, 'font-size')).toBe('30px')
  expect(await styleOf(title, 'font-weight')).toBe('900')
})

test("a dark page makes us dark, with the host's own accent", async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const card = page.locator('.ig-plan-summary')
  expect(await styleOf(card, 'background-color')).toBe('rgb(26, 27, 29)')
  const tab = page.getByRole('tab', { name: 'Overview' })
  await expect.poll(() => styleOf(tab, 'border-bottom-color')).toBe('oklch(0.811 0.111 293.571)')
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await styleOf(card, 'background-color')).toBe('rgb(255, 255, 255)')
})

test("the host's buttons and links stand where ours would, and lead to its addresses", async () => {
  const upgrade = page.getByRole('button', { name: 'See other plans' })
  expect(await styleOf(upgrade, 'color')).toBe('rgb(255, 255, 255)')
  const wayOut = page.getByRole('link', { name: /keywords you don’t need/ })
  expect(await wayOut.getAttribute('href')).toBe('/keywords')
  expect(await page.locator('.ig-button').count()).toBe(0)
})

test("the host's words replace ours, and ours stand where it has none", async () => {
  expect(await page.getByRole('heading', { name: 'Usage', exact: true }).count()).toBe(0)
  expect(await page.getByRole('tab', { name: 'Credit insights' }).count()).toBe(1)
})

test('the console is silent, and a policy without anything inline refuses nothing', () => {
  expect(complaints).toEqual([])
})
