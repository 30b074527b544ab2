import { readPointer } from './json-pointer.ts'
import { match } from './match.ts'
import type { Source } from './step.ts'

/** What a step saves of its answer. */
export function take(body: unknown, source: Source): unknown {
  if (typeof source === 'string') return readPointer(body, source)
  const list = readPointer(body, source.from)
  const elements = Array.isArray(list) ? list : []
  const element = elements.find((one) => match(source.where, one, { body, now: 0 }).length === 0)
  return readPointer(element, source.take)
}
