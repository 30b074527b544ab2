const weekMs = 7 * 86_400_000

/** The Monday after an instant, 9:00 in UTC. */
export function nextMonday(after: number): string {
  const day = new Date(after)
  const daysUntil = (8 - day.getUTCDay()) % 7 || 7
  const monday = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + daysUntil, 9)
  return new Date(monday).toISOString()
}

/** The same hour, as many weeks later as it takes to come after `now`. */
export function weekAfter(dueAt: string, now: number): string {
  const due = Date.parse(dueAt)
  const weeks = Math.max(1, Math.floor((now - due) / weekMs) + 1)
  return new Date(due + weeks * weekMs).toISOString()
}
