import { type Logger, pino } from 'pino'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]
export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>

/** One JSON object a line, on standard error: standard output is for what was asked for. */
export function createLog(level: LogLevel): Logger {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: false }))
}
