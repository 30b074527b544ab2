import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servePages } from '@igny8/example-backend'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPage } from '../setup/build-page.ts'
import { hearComplaints, openBrowser } from '../setup/open-browser.ts'

let folder: string
let host: Awaited<ReturnType<typeof servePages>>
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'host-react-18-'))
  await buildPage('react-18', join(folder, 'page'))
  await buildPage('react-18', join(folder, 'server'), { ssr: 'render-page.tsx' })
  const { renderPage } = createRequire(import.meta.url)(join(folder, 'server/render-page.js'))
  host = await servePages({ folder: join(folder, 'page'), fillPage: renderPage })
  browser = await openBrowser()
  const context = await browser.newContext({ locale: 'en-US' })
  complaints = hearComplaints(context)
  page = await context.newPage()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

test('React 18 renders on the server what the server knows, without a style attribute', async () => {
  const html = await (await fetch(host.address)).text()
  expect(html).toMatch(/<h2[^>]*>.*Starter/)
  expect(html).toContain('50 articles • 2 sites • 2 users')
  expect(html).toContain('10,000')
  expect(html).not.toMatch(/ style=/)
})

test('React 18 takes the page over in the browser, and every part of it works', async () => {
  await page.goto(host.address)
  await page.getByRole('tab', { name: 'Your limits' }).click()
  await page.getByRole('meter', { name: 'Keywords' }).waitFor()
  await page.getByRole('tab', { name: 'Activity log' }).press('ArrowLeft')
  await page.getByText('No credits used in this time').waitFor()
})

test('the console is silent, and a policy without anything inline refuses nothing', () => {
  expect(complaints).toEqual([])
})
