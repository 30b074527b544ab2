import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'
import { openWhole, pagesOf } from './pages-of.ts'

const journey = openJourney()

// Each look on an account in another state, so that notices, warnings and stopped runs are seen too.
const looks = [
  ['light', 'ltr', 'gardenwise'],
  ['dark', 'ltr', 'kettle'],
  ['light', 'rtl', 'fernhill'],
] as const

test.each(looks)(
  'axe finds nothing on any page: %s, %s, %s',
  async (theme, direction, account) => {
    const { page, host } = journey
    await journey.open('/', account)
    await page.evaluate((look) => localStorage.setItem('igny8-demo-look', look), look())
    const found: string[] = []
    for (const address of await pagesOf(page)) {
      await openWhole(page, host.address + address)
      const { violations } = await examine(page)
      for (const { id, nodes } of violations) {
        found.push(...nodes.map(({ html }) => `${address} ${id}: ${html.slice(0, 120)}`))
      }
    }
    expect(found).toEqual([])

    function look(): string {
      return JSON.stringify({ theme, direction })
    }
  },
  60_000,
)

expectSilence(journey)

/** What axe makes of a page as it stands. */
async function examine(page: Page): Promise<AxeResults> {
  await page.evaluate(axe.source)
  return page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
}
