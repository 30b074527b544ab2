import { expect, it } from 'vitest'
import { RequestGate } from './request-gate.ts'

const { signal } = new AbortController()

it('lets so many through in a window, and the others after it', async () => {
  const gate = new RequestGate({ perMinute: 3, maxWaitMs: 1000, windowMs: 200 })
  const startedAt = Date.now()
  const waits = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6].map(async () => {
      expect(await gate.pass(signal)).toBe(true)
      return Date.now() - startedAt
    }),
  )
  for (const [number, waited] of waits.entries()) {
    const windows = Math.floor(number / 3)
    expect(waited).toBeGreaterThanOrEqual(windows * 200 - 5)
  }
})

it('turns away at once whoever would wait too long, and keeps no place for them', async () => {
  const gate = new RequestGate({ perMinute: 1, maxWaitMs: 50, windowMs: 200 })
  expect(await gate.pass(signal)).toBe(true)
  expect(await gate.pass(signal)).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 210))
  expect(await gate.pass(signal)).toBe(true)
})

it('lets nobody through for a window once it is closed', async () => {
  const gate = new RequestGate({ perMinute: 5, maxWaitMs: 50, windowMs: 150 })
  gate.close()
  expect(await gate.pass(signal)).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 160))
  expect(await gate.pass(signal)).toBe(true)
})
