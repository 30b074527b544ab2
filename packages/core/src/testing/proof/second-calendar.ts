const dayMs = 86_400_000
const firstYear = 1600
const lastYear = 2500

/** Days of the first of every month from 1600 on, counted from 1 January 1970 by adding up months. */
const monthStarts = addUpMonths()

/** Where month `index` starts (0 = January 1600), in days since 1970. */
function monthStart(index: number): number {
  const day = monthStarts[index]
  if (day === undefined) throw new RangeError(`month ${index} lies outside the table`)
  return day
}

/** The month and day of a day since 1970, found by stepping through the months. */
export function civilDay(day: number): { month: number; dayOfMonth: number } {
  // No month is longer than 31 days, so this guess is never too late.
  let month = Math.floor((day - monthStart(0)) / 31)
  while (monthStart(month + 1) <= day) month += 1
  return { month, dayOfMonth: day - monthStart(month) + 1 }
}

/** The day on which the cycle `n` months after a civil day starts, in days since 1970. */
export function dayAfterMonths(from: { month: number; dayOfMonth: number }, n: number): number {
  const first = monthStart(from.month + n)
  const length = monthStart(from.month + n + 1) - first
  return first + Math.min(from.dayOfMonth, length) - 1
}

/** A second way to say when a cycle starts: whole days and months, no `Date`. */
export function cycleStartByCalendar(anchor: number, n: number): number {
  const day = Math.floor(anchor / dayMs)
  return dayAfterMonths(civilDay(day), n) * dayMs + (anchor - day * dayMs)
}

function addUpMonths(): readonly number[] {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const starts = [0]
  let day = 0
  let epoch = 0
  for (let year = firstYear; year <= lastYear; year += 1) {
    if (year === 1970) epoch = day
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    for (const [month, length] of lengths.entries()) {
      day += length + Number(isLeap && month === 1)
      starts.push(day)
    }
  }
  return starts.map((start) => start - epoch)
}
