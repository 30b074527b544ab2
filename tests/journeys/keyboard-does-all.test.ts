import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'
import { tabTo } from './tab-to.ts'

// Nothing in this file clicks: every job of the host is done with keys, and seen by what became of it.
const journey = openJourney(() => ({ DEMO_WRITER_SECONDS: '1' }))

const button = (name: string | RegExp, exact = false) =>
  journey.page.getByRole('button', { name, exact })
const field = (name: string) => journey.page.getByLabel(name)
/** The one stop of the table of keywords; arrow keys go on from there. */
const table = () => journey.page.locator('table [data-stop][tabindex="0"]')
const press = (...keys: string[]) => pressAll(keys)

async function pressAll(keys: readonly string[]): Promise<void> {
  for (const key of keys) await journey.page.keyboard.press(key)
}

/** Goes to a button or a link and presses it. */
async function use(target: Locator): Promise<void> {
  await tabTo(target)
  await press('Enter')
}

/** Goes to a field, writes in it and sends it. */
async function write(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await journey.page.keyboard.type(text)
  await press('Enter')
}

/** Goes to a menu and chooses what begins so. */
async function choose(menu: Locator, start: string): Promise<void> {
  await tabTo(menu)
  await journey.page.keyboard.type(start)
}

test('a site is added, and removed', async () => {
  const { host } = journey
  await journey.open('/sites')
  await write(field('Address of the site'), 'beans.example')
  await button('Remove beans.example').waitFor()
  expect((await host.account()).limits.sites.used).toBe(2)
  await use(button('Remove beans.example'))
  await button('Remove beans.example').waitFor({ state: 'detached' })
  expect((await host.account()).limits.sites.used).toBe(1)
})

test('a teammate is invited, the invite withdrawn, another one accepted', async () => {
  const { host } = journey
  const seats = async () => (await host.account()).limits.users
  await journey.open('/team')
  await write(field('Name or e-mail'), 'jonas@example.com')
  await button('Withdraw jonas@example.com').waitFor()
  expect(await seats()).toMatchObject({ used: 1, held: 1 })
  await use(button('Withdraw jonas@example.com'))
  await button('Withdraw jonas@example.com').waitFor({ state: 'detached' })
  expect(await seats()).toMatchObject({ used: 1, held: 0 })
  await write(field('Name or e-mail'), 'ines@example.com')
  await use(button('Accept for ines@example.com'))
  await button('Remove ines@example.com').waitFor()
  expect(await seats()).toMatchObject({ used: 2, held: 0 })
})

test('ready-made keywords are searched, selected, added and taken back', async () => {
  const { page, host } = journey
  const keywords = async () => (await host.account()).limits.keywords.used
  await journey.open('/research')
  await page.getByText('5,000 keywords', { exact: true }).waitFor()
  await tabTo(page.getByRole('searchbox'))
  await page.keyboard.type('best')
  await page
    .getByText(/^\d{1,3} keywords$/)
    .first()
    .waitFor()
  await tabTo(table())
  await press('Space', 'ArrowDown', 'Space')
  await use(button('Add 2 keywords'))
  await page.getByText('2 added.', { exact: true }).first().waitFor()
  expect(await keywords()).toBe(2)
  await use(button('Undo'))
  await page.getByText('2 removed again.', { exact: true }).first().waitFor()
  expect(await keywords()).toBe(0)
})

test('a live search is chosen, also by its address, paid with one query, and its keywords added', async () => {
  const { page, host } = journey
  await journey.open('/research')
  await tabTo(page.getByRole('radio', { name: /^Ready-made/ }))
  await press('ArrowRight')
  await page.waitForURL(`${host.address}/research/live`)
  await page.reload()
  await write(field('What people search for'), 'pruning roses')
  await page.getByText('Used 1 query.', { exact: true }).waitFor()
  expect((await host.account()).limits.ahrefsQueries.used).toBe(1)
  await tabTo(table())
  await press('Space')
  await use(button('Add 1 keyword'))
  await page.getByText('1 added.', { exact: true }).first().waitFor()
  expect((await host.account()).limits.keywords.used).toBe(1)
})

test('a CSV file is chosen and imported, and a keyword removed', async () => {
  const { page, host } = journey
  await journey.open('/keywords')
  await tabTo(page.locator('input[type=file]'))
  const chooser = page.waitForEvent('filechooser')
  await press('Space')
  const buffer = Buffer.from('keyword,country\nwinter salads,us\nmulching with leaves,us\n')
  await (await chooser).setFiles({ name: 'ideas.csv', mimeType: 'text/csv', buffer })
  await use(button('Add 2 keywords'))
  await page.getByText('2 added.').waitFor()
  expect((await host.account()).limits.keywords.used).toBe(3)
  await use(button('Remove winter salads'))
  await button('Remove winter salads').waitFor({ state: 'detached' })
  expect((await host.account()).limits.keywords.used).toBe(2)
})

test('an article is written', async () => {
  const { page } = journey
  await journey.open('/articles')
  await tabTo(page.getByRole('textbox', { name: 'What is it about?' }))
  await page.keyboard.type('Pruning roses')
  await choose(field('Length'), 'About 800')
  await use(button(/^Write article · 64–96 credits$/))
  const article = page.getByRole('article').filter({ hasText: 'Pruning roses' })
  await article.getByText(/words · \d+\scredits/).waitFor()
  await tabTo(article.locator('summary'))
  await press('Enter')
  await article.getByText(/roses/).nth(1).waitFor()
})

test('an automation is estimated, started and finished, and set to repeat', async () => {
  const { page, host } = journey
  await journey.open('/automation')
  const most = page.getByRole('row', { name: /^Total/ })
  const before = await most.textContent()
  await choose(field('Articles at most'), '2')
  await expect.poll(() => most.textContent()).not.toBe(before)
  await use(button('Start', true))
  await page.getByRole('heading', { name: 'Finished' }).waitFor({ timeout: 25_000 })
  expect((await host.account()).credits.held).toBe(0)
  await tabTo(page.getByRole('checkbox', { name: /^Start by itself every Monday/ }))
  await press('Space')
  await page.getByText(/^Next run/).waitFor()
}, 60_000)

test('a run that paused for lack of credits goes on after a top-up', async () => {
  const { page, host } = journey
  await journey.open('/automation', 'kettle')
  await page.getByRole('heading', { name: 'Paused before a step it could not pay for' }).waitFor()
  await use(button('Demo controls'))
  await use(button('Add 5,000 credits'))
  await page.getByText('5,000 credits added.').waitFor()
  await press('Escape')
  await use(button('Go on'))
  await page.getByRole('heading', { name: 'Finished' }).waitFor({ timeout: 25_000 })
  expect((await host.account('kettle')).credits.held).toBe(0)
}, 60_000)

test('a prompt is put off, and stays away', async () => {
  const { page } = journey
  await journey.open('/usage', 'northlight')
  const prompt = page.getByText(/^[\d,]+ credits left$/)
  await prompt.waitFor()
  await use(button('Not now'))
  await expect.poll(() => page.getByText('At your current pace').count()).toBe(0)
  await page.reload()
  await page.getByText('Credits left').waitFor()
  expect(await page.getByText('At your current pace').count()).toBe(0)
})

test('tabs and periods are walked, a row of the insights opened, the log narrowed and saved', async () => {
  const { page, host } = journey
  await journey.open('/usage', 'gardenwise')
  await tabTo(page.getByRole('tab', { name: 'Overview' }))
  await press('ArrowRight', 'ArrowRight')
  await page.waitForURL(`${host.address}/usage/insights`)
  await page.reload()
  await tabTo(page.getByRole('radio', { name: '30 days' }))
  await press('ArrowRight')
  await page.waitForURL(`${host.address}/usage/insights?days=90`)
  await use(button('View as table'))
  await page.getByRole('table', { name: 'Credits over time' }).waitFor()
  await use(button('Article writing'))
  await page.waitForURL(`${host.address}/usage/activity?days=90&action=content_generation&last=90`)
  await tabTo(field('Kind'))
  await press('ArrowDown')
  await page.waitForURL(/kind=charged/)
  await press('Home')
  await page.waitForURL((url) => !url.searchParams.has('kind'))
  await page
    .getByRole('cell', { name: /^Article writing/ })
    .first()
    .waitFor()
  const download = page.waitForEvent('download')
  await use(button(/^Download CSV/))
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.slice(1).filter((line) => !line.includes(',content_generation,'))).toEqual([])
})

test('another account is opened', async () => {
  const { page } = journey
  await choose(field('Account'), 'Meridian')
  await expect.poll(() => field('Account').inputValue()).toBe('meridian')
  await page.goto(`${journey.host.address}/usage/limits`)
  await page.getByText('Unlimited', { exact: true }).waitFor()
})

test('a plan is changed: a larger one at once, a smaller one after a warning', async () => {
  const { page, host } = journey
  await journey.open('/plans')
  await use(button('Choose Growth'))
  await page.getByText('Your plan has changed.').waitFor()
  expect((await host.account()).plan.id).toBe('growth')
  await use(button('Choose Free'))
  await use(button('Keep your plan'))
  expect((await host.account()).plan.id).toBe('growth')
  await use(button('Choose Starter'))
  await expect.poll(async () => (await host.account()).plan.id).toBe('starter')
})

test('the look is changed, and lasts', async () => {
  const { page } = journey
  await use(button('Demo controls'))
  await tabTo(page.getByRole('radio', { name: 'As the system' }))
  await press('ArrowRight', 'ArrowRight')
  await tabTo(page.getByRole('checkbox', { name: 'Right to left' }))
  await press('Space')
  await page.reload()
  const root = page.locator('html')
  await expect.poll(() => root.getAttribute('data-theme')).toBe('dark')
  expect(await root.getAttribute('dir')).toBe('rtl')
})

expectSilence(journey)
