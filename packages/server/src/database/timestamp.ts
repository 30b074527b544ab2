/** Milliseconds since 1970 as text that every PostgreSQL reads as the same instant. */
export function toTimestamp(milliseconds: number): string {
  if (milliseconds !== newest.milliseconds) {
    newest = { milliseconds, text: print(milliseconds) }
  }
  return newest.text
}

// A batch writes one instant hundreds of times.
let newest = { milliseconds: 0, text: print(0) }

function print(milliseconds: number): string {
  // JavaScript writes the year 10000 as +010000, which PostgreSQL does not read.
  return new Date(milliseconds).toISOString().replace(/^\+0*/, '')
}

/** `2026-11-22 14:33:00.123+00`, in any zone, as milliseconds since 1970. */
export function fromTimestamp(text: string): number {
  const parts =
    /^(\d{4,})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(:\d\d)?(?::\d\d)?$/.exec(text)
  if (!parts) throw new RangeError(`${text} is not a time.`)
  const [, year = '', month, day, time, fraction = '', hours, minutes = ':00'] = parts
  const longYear = year.length > 4 ? `+${year.padStart(6, '0')}` : year
  return Date.parse(`${longYear}-${month}-${day}T${time}${fraction.slice(0, 4)}${hours}${minutes}`)
}
