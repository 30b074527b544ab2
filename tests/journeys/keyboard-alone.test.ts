import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectSilence, openJourney } from './open-journey.ts'
import { openWhole, pagesOf } from './pages-of.ts'
import { tabTo } from './tab-to.ts'

const journey = openJourney()

/** What Tab should stop at and where it is: a group of radio buttons is one stop. */
function stopsOf(page: Page) {
  return page.evaluate(() => {
    const stops = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    )
    const shown = [...stops].filter((stop) => {
      const isOff = stop.tabIndex < 0 || stop.matches(':disabled')
      return !isOff && stop.checkVisibility({ visibilityProperty: true })
    })
    const isOther = (stop: HTMLElement) =>
      stop instanceof HTMLInputElement &&
      stop.type === 'radio' &&
      !stop.checked &&
      shown.some((one) => one instanceof HTMLInputElement && one.name === stop.name && one.checked)
    return shown.filter((stop) => !isOther(stop)).length
  })
}

/** What has the focus: its place in the page, and whether it can be seen that it has. */
function focusOf(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) return null
    const isOutlined = (element: Element | null): boolean =>
      element !== null && !['none', ''].includes(getComputedStyle(element).outlineStyle)
    return {
      place: [...document.querySelectorAll('*')].indexOf(focused),
      name: focused.outerHTML.slice(0, 160),
      isSeen: isOutlined(focused) || isOutlined(focused.closest('label')),
    }
  })
}

test('Tab reaches every control of every page, is never held, and is always seen', async () => {
  const { page, host } = journey
  await journey.open('/')
  for (const address of await pagesOf(page)) {
    await openWhole(page, host.address + address)
    const reached = new Set<number>()
    for (;;) {
      await page.keyboard.press('Tab')
      const focus = await focusOf(page)
      // Past the last one the browser leaves the page, or begins again.
      if (focus === null || focus.place === [...reached][0]) break
      expect(focus, address).toMatchObject({ isSeen: true })
      if (reached.has(focus.place)) throw new Error(`${address} holds Tab at ${focus.name}`)
      reached.add(focus.place)
    }
    expect([address, reached.size]).toEqual([address, await stopsOf(page)])
  }
}, 120_000)

test('a dialog takes the focus and gives it back', async () => {
  const { page } = journey
  await page.reload()
  await tabTo(page.getByRole('button', { name: 'Demo controls' }))
  await page.keyboard.press('Enter')
  const inside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null)
  await expect.poll(inside).toBe(true)
  await page.keyboard.press('Escape')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('Demo controls')
})

test('the link to skip leads past the navigation', async () => {
  const { page } = journey
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

expectSilence(journey)
