import { remembered } from './remembered.ts'
import type { Format, Param, PluralForms } from './sentence.ts'

const missing = '—'
const day = { month: 'short', day: 'numeric' } as const
const time = { hour: 'numeric', minute: '2-digit' } as const
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
  const plain = remembered((value: number) => numbers.format(value))

  function instants(options: Intl.DateTimeFormatOptions) {
    let format: Intl.DateTimeFormat | undefined
    return remembered((value: Param) => {
      const at = new Date(value ?? Number.NaN)
      if (Number.isNaN(at.getTime())) return missing
      format ??= new Intl.DateTimeFormat(locale, { ...options, timeZone })
      return format.format(at)
    })
  }

  function number(value: Param): string {
    return typeof value === 'number' ? plain(value) : (value ?? missing)
  }

  function formOf(value: Param, forms: PluralForms): string {
    return forms[new Intl.PluralRules(locale).select(Number(value))] ?? forms.other
  }

  return {
    number,
    count: (value, one: string | PluralForms, other?: string) =>
      `${number(value)} ${typeof one === 'string' ? (value === 1 ? one : other) : formOf(value, one)}`,
    day: instants(day),
    date: instants({ month: 'long', day: 'numeric', year: 'numeric' }),
    time: instants(time),
    moment: instants({ ...day, ...time }),
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
