import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { servePages } from '@igny8/example-backend'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installExample } from '../setup/install-example.ts'
import { hearComplaints, openBrowser } from '../setup/open-browser.ts'

const folder = resolve('examples/next')
const next = resolve(folder, 'node_modules/next/dist/bin/next')
const serviceToken = 'a-service-token-for-this-test-only'

// docs/decisions/real-hosts.md says why Next is installed here and not with everything else.
describe.skipIf(!installExample('next', 'next'))('Next', () => {
  let credits: Awaited<ReturnType<typeof servePages>>
  let server: ChildProcess
  let address: string
  let browser: Browser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    credits = await servePages({ folder, serviceToken })
    const env = {
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      CREDITS_URL: credits.address,
      CREDITS_SERVICE_TOKEN: serviceToken,
    }
    execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' })
    server = spawn(process.execPath, [next, 'start', '--port', '0'], { cwd: folder, env })
    address = await addressOf(server)
    browser = await openBrowser()
    const context = await browser.newContext({ locale: 'en-US' })
    complaints = hearComplaints(context)
    page = await context.newPage()
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    server?.kill()
    await credits?.close()
  })

  test('a server component renders the plan and the limits, without a style attribute', async () => {
    const html = await (await fetch(address)).text()
    expect(html).toMatch(/<h1[^>]*><bdi>Starter/)
    expect(html).toContain('50 articles • 2 sites • 2 users')
    expect(html).toContain('0 of 1,000 used')
    expect(html).not.toMatch(/ style=/)
    expect(html).not.toContain(serviceToken)
  })

  test('the browser takes the page over; tab and period stand in its address', async () => {
    await page.goto(address)
    await page.getByRole('link', { name: 'Usage' }).click()
    await page.getByRole('tab', { name: 'Credit insights' }).click()
    await page.getByText('No credits used in this time').waitFor()
    await page.getByRole('radio', { name: '7 days' }).check()
    await page.waitForURL(`${address}/usage?tab=insights&days=7`)
    await page.reload()
    expect(await page.getByRole('radio', { name: '7 days' }).isChecked()).toBe(true)
  })

  test('the console is silent, and a policy with nonces refuses nothing', () => {
    expect(complaints).toEqual([])
  })
})

/** Where it says that it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /Local:\s+(http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`Next ended with ${code}: ${said}`)))
  })
}
