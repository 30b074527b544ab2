import type { Locator } from 'playwright'

const mostStops = 250

/** Presses Tab until `target` has the focus, as somebody without a mouse comes to it. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  const hasFocus = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < mostStops; presses += 1) {
    await target.page().keyboard.press('Tab')
    if (await hasFocus()) return
  }
  throw new Error(`Tab does not reach ${target}.`)
}
