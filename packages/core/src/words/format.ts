import type { Format, Param } from './sentence.ts'

const missing = '—'
const made = new Map<string, Format>()

/** Figures and dates as people of `locale` write them, seen from `timeZone` (an IANA name). */
export function formatFor(locale: string, timeZone: string): Format {
  const name = `${locale} ${timeZone}`
  // Intl's formatters cost more to make than a decision does.
  const format = made.get(name) ?? makeFormat(locale, timeZone)
  made.set(name, format)
  return format
}

function makeFormat(locale: string, timeZone: string): Format {
  const numbers = new Intl.NumberFormat(locale)
  const plurals = new Intl.PluralRules(locale)
  const days = once(() => dates({ month: 'short', day: 'numeric' }))
  const longDates = once(() => dates({ month: 'long', day: 'numeric', year: 'numeric' }))
  const times = once(() => dates({ hour: 'numeric', minute: '2-digit' }))
  const moments = once(() =>
    dates({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
  )

  function dates(options: Intl.DateTimeFormatOptions) {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone })
  }

  function number(value: Param): string {
    return typeof value === 'number' ? numbers.format(value) : (value ?? missing)
  }

  return {
    number,
    count: (value, one, other) =>
      `${number(value)} ${plurals.select(Number(value)) === 'one' ? one : other}`,
    day: (value) => formatInstant(days, value),
    date: (value) => formatInstant(longDates, value),
    time: (value) => formatInstant(times, value),
    moment: (value) => formatInstant(moments, value),
    money(cents, currency) {
      const whole = Number(cents) % 100 === 0
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: String(currency),
        minimumFractionDigits: whole ? 0 : 2,
      }).format(Number(cents) / 100)
    },
  }
}

function formatInstant(format: () => Intl.DateTimeFormat, value: Param): string {
  const at = new Date(value ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? missing : format().format(at)
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
