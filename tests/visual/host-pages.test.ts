import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../setup/open-browser.ts'
import { type RunningHost, startHost } from '../setup/start-host.ts'
import { steadyLetters } from '../setup/steady-letters.ts'
import { expectPicture } from './expect-picture.ts'
import { type Mode, modes } from './modes.ts'

const picturedAt = '2026-11-18T16:00:00Z'
const pages = [
  '/usage',
  '/usage/limits',
  '/usage/insights',
  '/usage/activity',
  '/research',
  '/keywords',
  '/articles',
  '/automation',
  '/sites',
  '/team',
  '/plans',
]
/** What is only seen where something ran out, in the first mode alone. */
const hardStates = [
  ['/usage', 'fernhill'],
  ['/usage/limits', 'fernhill'],
  ['/sites', 'fernhill'],
  ['/team', 'meridian'],
  ['/research', 'one-pot'],
  ['/automation', 'kettle'],
] as const
const size = { width: 920, height: 1_000 }

let dataDirectory: string
let host: RunningHost
let browser: Browser

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'host-pages-'))
  const clock = resolve(import.meta.dirname, 'stop-the-calendar.mjs')
  host = await startHost(dataDirectory, {
    PICTURED_AT: picturedAt,
    NODE_OPTIONS: `--import ${clock}`,
  })
  browser = await openBrowser(steadyLetters)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await host?.stop()
  await rm(dataDirectory, { recursive: true, force: true })
}, 30_000)

describe.concurrent.each(modes)('$name', (mode) => {
  test('every page of the host looks as in its picture', async () => {
    const page = await openPage(mode)
    const differing: string[] = []
    for (const [address, account] of seenIn(mode)) {
      await page.goto(`${host.address}${address}?account=${account}`)
      await settle(page)
      const seen = await page.screenshot({ animations: 'disabled', caret: 'hide' })
      await expectPicture(nameOf(mode, address, account), seen).catch((error) =>
        differing.push(error.message),
      )
    }
    expect(differing).toEqual([])
    await page.context().close()
  }, 120_000)
})

test('no picture is left of a page that is gone', () => {
  const wanted = modes.flatMap((mode) =>
    seenIn(mode).map(([address, account]) => `${nameOf(mode, address, account)}.png`),
  )
  const kept = globSync('**/*.png', { cwd: join(import.meta.dirname, 'pages') })
  expect(kept.filter((picture) => !wanted.includes(picture))).toEqual([])
})

function seenIn({ name }: Mode): readonly (readonly [address: string, account: string])[] {
  const usual = pages.map((address) => [address, 'gardenwise'] as const)
  return name === modes[0]?.name ? [...usual, ...hardStates] : usual
}

function nameOf({ name }: Mode, address: string, account: string): string {
  return `${name}/${account}${address.replaceAll('/', '-')}`
}

/** A page in a browser of that mode, at the instant of the pictures. */
async function openPage({ globals, width, forcedColors }: Mode): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { ...size, ...(width && { width }) },
    reducedMotion: 'reduce',
    forcedColors: forcedColors ? 'active' : 'none',
  })
  const look = { theme: globals?.theme ?? 'light', direction: globals?.direction ?? 'ltr' }
  await context.addInitScript(
    (kept) => localStorage.setItem('igny8-demo-look', kept),
    JSON.stringify(look),
  )
  await context.clock.setFixedTime(picturedAt)
  return context.newPage()
}

/** Waits until everything is loaded and drawn. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], .ig-skeleton') === null &&
      document.fonts.status === 'loaded',
  )
}
