const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/

/** Whether a value is an ISO 8601 instant in UTC. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && instant.test(value) && Number.isFinite(Date.parse(value))
}

/** Whether two spellings name the same millisecond. */
export function sameInstant(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b)
}
