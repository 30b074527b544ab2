import type { Page } from 'playwright'

const parts = ['/usage/limits', '/usage/insights', '/usage/activity', '/research/live']

/** The address of every page of the host, as its navigation says them, and of the parts of pages. */
export async function pagesOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
  await links.first().waitFor()
  const addresses = await links.evaluateAll((found) => found.map((a) => a.getAttribute('href')))
  return [...addresses.filter((address) => address !== null), ...parts]
}

/** Opens a page and waits until nothing on it is on its way. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}
