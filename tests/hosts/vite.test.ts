import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { servePages } from '@igny8/example-backend'
import type { Browser, Page } from 'playwright'
import type { Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPage } from '../setup/build-page.ts'
import { hearComplaints, openBrowser, styleOf } from '../setup/open-browser.ts'

let folder: string
let host: Awaited<ReturnType<typeof servePages>>
let browser: Browser
let page: Page
let complaints: string[]
let chunks: Rolldown.OutputChunk[]
const loaded: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'host-vite-'))
  const output = await buildPage('vite', folder)
  chunks = output.filter((file) => file.type === 'chunk')
  host = await servePages({ folder })
  browser = await openBrowser()
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 960, height: 900 },
  })
  complaints = hearComplaints(context)
  page = await context.newPage()
  page.on('request', (request) => loaded.push(request.url()))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

test('the page is ten lines, and the ones that the README shows', async () => {
  const page = await readFile('examples/vite/main.tsx', 'utf8')
  expect(page.split('\n').filter((line) => line !== '').length).toBe(10)
  expect(await readFile('README.md', 'utf8')).toContain(`\`\`\`tsx\n${page}\`\`\``)
})

test('it passes nothing but a client and an account, and is the whole usage page', async () => {
  await host.credits.charge({
    account: host.account,
    key: 'article-1',
    actions: [{ action: 'content_generation', words: 1_500 }],
    context: { actor: 'Mara' },
  })
  await page.goto(host.address)
  await page.getByText('9,850', { exact: true }).waitFor()
  await page.getByRole('tab', { name: 'Your limits' }).click()
  await page.getByRole('meter', { name: 'Keywords' }).waitFor()
  await page.getByRole('tab', { name: 'Activity log' }).click()
  await page.getByRole('cell', { name: 'Mara' }).waitFor()
})

test('a page that says nothing of light and dark is light, and so are we', async () => {
  await page.getByRole('tab', { name: 'Your limits' }).click()
  const meter = page.getByRole('meter', { name: 'Keywords' })
  expect(await styleOf(meter, 'background-color')).toBe('rgb(228, 225, 217)')
  const title = page.getByRole('heading', { name: 'Your limits' })
  expect(await styleOf(title, 'color')).toBe('rgb(27, 29, 31)')
})

test('the chart is loaded when it is first seen, by itself and by nothing before', async () => {
  const chart = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.includes('/recharts/')))
  expect(chart?.isDynamicEntry).toBe(true)
  const inFirst = chunks
    .filter((chunk) => chunk.isEntry)
    .flatMap(({ imports, moduleIds }) => [...imports, ...moduleIds])
  expect(inFirst).not.toContain(chart?.fileName)
  expect(inFirst.filter((id) => /\/(recharts|victory-vendor|d3-[a-z]+)\//.test(id))).toEqual([])
  expect(gzipSync(chart?.code ?? '').length).toBeLessThan(125_000)

  const isChart = (url: string) => url.endsWith(chart?.fileName ?? 'nothing')
  expect(loaded.filter(isChart)).toEqual([])
  await page.getByRole('tab', { name: 'Credit insights' }).click()
  await page.getByRole('application', { name: /^Credits used in the last 30 days/ }).waitFor()
  expect(loaded.filter(isChart)).toHaveLength(1)
})

test('the console is silent, and a policy without anything inline refuses nothing', () => {
  expect(complaints).toEqual([])
})
