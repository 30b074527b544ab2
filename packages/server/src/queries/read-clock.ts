import { statement } from '../database/statement.ts'

/** The database's clock, which all processes share, in milliseconds since 1970. */
export const readClock = statement<[], { now: number }>(
  'read_clock',
  'select floor(extract(epoch from clock_timestamp()) * 1000)::int8 as now',
)
