import { fromTimestamp } from './timestamp.ts'

const decoders = new Map<number, (text: string) => unknown>([
  [16, (text) => text === 't'],
  [20, decodeInt8],
  [21, Number],
  [23, Number],
  [114, (text) => JSON.parse(text)],
  [1184, fromTimestamp],
  [3802, (text) => JSON.parse(text)],
])

const asText = (text: string) => text

/** How columns become values, the same on PGlite and PostgreSQL. Everything else stays text. */
export const columnTypes = {
  getTypeParser: (oid: number) => decoders.get(oid) ?? asText,
}

/** An int8 as a number. Throws beyond 2^53 − 1, where numbers stop being exact. */
function decodeInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 2^53 − 1.`)
  return value
}
