/**
 * When cycle `n` starts: the anchor plus n months, counted from the anchor itself and clamped to the
 * month's last day, in UTC. 31 Jan → 28 Feb → 31 Mar. Milliseconds in, milliseconds out.
 */
export function cycleStart(anchor: number, n: number): number {
  const date = new Date(anchor)
  const month = date.getUTCMonth() + n
  const firstOfMonth = new Date(0)
  firstOfMonth.setUTCFullYear(date.getUTCFullYear(), month, 1)
  const day = Math.min(date.getUTCDate(), daysInMonth(firstOfMonth))
  return firstOfMonth.getTime() + (day - 1) * dayMs + (((anchor % dayMs) + dayMs) % dayMs)
}

/** Which cycle an instant is in; every instant is in exactly one. Negative before the anchor. */
export function cycleAt(anchor: number, instant: number): number {
  const from = new Date(anchor)
  const to = new Date(instant)
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return cycleStart(anchor, months) <= instant ? months : months - 1
}

const dayMs = 86_400_000

function daysInMonth(firstOfMonth: Date): number {
  const next = new Date(firstOfMonth)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return Math.round((next.getTime() - firstOfMonth.getTime()) / dayMs)
}
