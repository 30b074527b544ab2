import type { Page } from 'playwright'

const partsOfUsage = ['/usage', '/usage/limits', '/usage/insights', '/usage/activity']

/** The address of every page of the host, as its navigation says them, and the parts of the usage page. */
export async function pagesOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
  await links.first().waitFor()
  const addresses = await links.evaluateAll((found) => found.map((a) => a.getAttribute('href')))
  return [...new Set([...partsOfUsage, ...addresses.filter((address) => address !== null)])]
}

/** Opens a page and waits until nothing on it is on its way. */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
}
