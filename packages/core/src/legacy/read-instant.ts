import { defaultTo, isAbsent, type Reading, unusable } from './reading.ts'

const instant =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,6}))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i

/** An instant as databases and exports write it, in milliseconds since 1970. Without a zone: UTC. */
export function readInstant(value: unknown, fallback: number): Reading<number> {
  if (isAbsent(value)) return defaultTo(fallback, 'Nothing was said; it is counted from now.')
  const at = value instanceof Date ? value.getTime() : parse(value)
  if (!Number.isFinite(at) || at < 0) {
    return unusable(fallback, 'There is no such time since 1970; it is counted from now.')
  }
  return { value: at, fate: 'became', why: 'Cycles are counted from it.' }
}

function parse(value: unknown): number {
  const parts = typeof value === 'string' ? instant.exec(value.trim()) : null
  if (parts === null) return Number.NaN
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = parts
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const isReal = new Date(midnight).getUTCDate() === Number(day) && Number(month) <= 12
  if (!isReal || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN
  const seconds = Number(hour) * 3_600 + Number(minute) * 60 + Number(second)
  const milliseconds = Math.trunc(Number(fraction.padEnd(6, '0')) / 1_000)
  return midnight + seconds * 1_000 + milliseconds - offsetOf(zone)
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(3).replace(':', '') || '0')
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
