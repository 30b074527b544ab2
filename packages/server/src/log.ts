import { type Logger, pino } from 'pino'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Which lines are written. */
export type LogLevel = (typeof logLevels)[number]

/** Writes structured lines; pino is one. */
export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>

/** One JSON object a line, on standard error: standard output is for what was asked for. */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: false }))
}
