import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let said: MockInstance[] = []

beforeEach(() => {
  said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})

/** A host's console is not ours: a story that complains there fails. */
afterEach(() => {
  const complaints = said.flatMap(({ mock }) => mock.calls.map((parts) => parts.join(' ')))
  for (const spy of said) spy.mockRestore()
  expect(complaints, 'what the story said in the console').toEqual([])
})
