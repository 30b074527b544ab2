let lastInstant: number | undefined
let lastText = ''

/** ISO 8601 of milliseconds since 1970. Remembers the last one: a batch shares its clock. */
export function instantText(instant: number): string {
  if (instant !== lastInstant) {
    lastText = new Date(instant).toISOString()
    lastInstant = instant
  }
  return lastText
}
