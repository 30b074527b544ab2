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
  return utcForm.test(text) ? parseUtcForm(text) : parseAnyForm(text)
}

// What our own sessions print. Three of them are read for every account of every batch.
const utcForm = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?\+00$/

function parseUtcForm(text: string): number {
  const pair = (at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
  let milliseconds = 0
  for (let at = 20, worth = 100; at < text.length - 3; at++, worth /= 10) {
    milliseconds += (text.charCodeAt(at) - 48) * worth
  }
  const year = pair(0) * 100 + pair(2)
  return Date.UTC(year, pair(5) - 1, pair(8), pair(11), pair(14), pair(17), milliseconds)
}

const anyForm = /^(\d{4,})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(:\d\d)?(?::\d\d)?$/

function parseAnyForm(text: string): number {
  const parts = anyForm.exec(text)
  if (!parts) throw new RangeError(`${text} is not a time.`)
  const [, year = '', month, day, time, fraction = '', hours, minutes = ':00'] = parts
  const longYear = year.length > 4 ? `+${year.padStart(6, '0')}` : year
  return Date.parse(`${longYear}-${month}-${day}T${time}${fraction.slice(0, 4)}${hours}${minutes}`)
}
