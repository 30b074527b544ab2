/** Milliseconds of 24 hours; a local day may be shorter or longer. */
export const dayMs = 86_400_000

/** The calendar of one time zone. Days are numbered from 1970-01-01, which is 0. */
export interface TimeZone {
  /** The local day that an instant (milliseconds since 1970) is in. */
  dayAt(instant: number): number
  /** The first instant of a local day; the next day's is where it ends. */
  startOf(day: number): number
}

/** Is this an IANA name that the platform knows? Offsets ("+05:30") are not names. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A day by its number, as "2026-11-01". */
export function dayName(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** When the last `days` local days began, of which today is one: milliseconds since 1970. */
export function startOfLastDays(days: number, zone: TimeZone, now: number): number {
  return zone.startOf(zone.dayAt(now) - days + 1)
}

/** Opens a time zone by its IANA name. Every instant is in exactly one of its days. */
export function openTimeZone(name: string): TimeZone {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

  /** What local clocks show less what UTC shows, in milliseconds. */
  function offsetAt(instant: number): number {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
    for (const { type, value } of clock.formatToParts(instant)) shown[type] = Number(value)
    const { year = 0, month = 1, day, hour, minute, second } = shown
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
  }

  function startOf(day: number): number {
    const midnight = day * dayMs
    const before = offsetAt(midnight - dayMs)
    // The first of two midnights, where clocks go back over it.
    if (offsetAt(midnight - before) === before) return midnight - before
    const after = offsetAt(midnight + dayMs)
    if (offsetAt(midnight - after) === after) return midnight - after
    return changeOf(midnight - dayMs, midnight + dayMs, after)
  }

  /** When the offset becomes `after`: where clocks skip midnight, the day starts there. */
  function changeOf(from: number, to: number, after: number): number {
    let early = from
    let late = to
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2)
      if (offsetAt(middle) === after) late = middle
      else early = middle
    }
    return late
  }

  function dayAt(instant: number): number {
    const day = Math.floor((instant + offsetAt(instant)) / dayMs)
    // Clocks that go back over midnight show the day before once more; that hour is the new day's.
    return startOf(day + 1) <= instant ? day + 1 : day
  }

  return { dayAt, startOf }
}
