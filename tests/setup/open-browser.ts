import { type Browser, type BrowserContext, chromium, type Locator } from 'playwright'
import { browserPath } from '../../scripts/browser-path.mjs'

/** A real Chromium, with more switches where some are given. */
export async function openBrowser(switches: readonly string[] = []): Promise<Browser> {
  const executablePath = await browserPath()
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking', ...switches],
  })
}

/** Collects what its pages complain of: exceptions, errors, warnings, and what a policy refused. */
export function hearComplaints(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(error.error().message))
  context.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) complaints.push(line.text())
  })
  return complaints
}

/** What the browser makes of a property of an element's style. */
export function styleOf(part: Locator, property: string): Promise<string> {
  return part.evaluate(
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  )
}
