import { readFileSync } from 'node:fs'

/** Linux counts CPU time in hundredths of a second. */
export const microsecondsPerTick = 10_000

/** What Linux tells of a process: its parent, and its CPU time in ticks. `undefined`: it has ended. */
export function readStat(pid: number | string): { parent: number; ticks: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [user = 0, system = 0] = fields.slice(11, 13)
    return { parent, ticks: user + system }
  } catch {
    return undefined
  }
}
