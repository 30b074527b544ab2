import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hearComplaints, openBrowser } from '../setup/open-browser.ts'
import { type RunningHost, startHost } from '../setup/start-host.ts'

export interface Journey {
  host: RunningHost
  context: BrowserContext
  page: Page
  /** What its pages complained of. */
  complaints: string[]
  /** Opens a page of the host in an account; the new one where nothing is said. */
  open(path: string, account?: string): Promise<void>
  /** Stops the host and starts it again on the same data. */
  restart(): Promise<void>
}

/** A host of its own on fresh data, and a browser before it, for the tests of one file. */
export function openJourney(
  environment: () => Promise<Record<string, string>> | Record<string, string> = () => ({}),
): Journey {
  const journey = {} as Journey
  let dataDirectory: string
  let browser: Browser

  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'journey-'))
    const settings = await environment()
    journey.host = await startHost(dataDirectory, settings)
    browser = await openBrowser()
    journey.context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' })
    journey.complaints = hearComplaints(journey.context)
    journey.page = await journey.context.newPage()
    journey.open = async (path, account = 'demo') => {
      await journey.page.goto(`${journey.host.address}${path}?account=${account}`)
    }
    journey.restart = async () => {
      await journey.host.stop()
      journey.host = await startHost(dataDirectory, settings)
    }
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await journey.host?.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }, 30_000)

  return journey
}

/** The last test of a journey. `meant` are failures that the journey is about: a browser tells them. */
export function expectSilence(journey: Journey, meant?: RegExp): void {
  test('the console is silent, and the content security policy refuses nothing', () => {
    expect(journey.complaints.filter((complaint) => !meant?.test(complaint))).toEqual([])
  })
}
