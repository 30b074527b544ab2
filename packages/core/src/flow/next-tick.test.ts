import { expect, test } from 'vitest'
import { nextTick } from './next-tick.ts'

test.each([
  ['waits until it is due', 999, null, 'wait'],
  ['waits until it is due, whatever the last run does', 999, 'paused', 'wait'],
  ['starts the first run at the instant it is due', 1_000, null, 'start'],
  ['starts again once the last run has finished', 1_001, 'finished', 'start'],
  ['skips a tick while a run is under way', 1_001, 'running', 'skip'],
  ['starts again once nobody has touched the last run for a day', 1_001, 'expired', 'start'],
  ['skips a tick while a run is paused, and is not disabled', 9_999, 'paused', 'skip'],
] as const)('a schedule %s', (_, now, status, tick) => {
  const lastRun = status === null ? null : { status }
  expect(nextTick({ dueAt: 1_000, lastRun }, now)).toBe(tick)
})
