import { afterEach, expect } from 'vitest'

/** A page that scrolls sideways is broken, on a phone above all. */
afterEach(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  expect(scrollWidth, 'how wide the story is, in its window').toBeLessThanOrEqual(clientWidth)
})
