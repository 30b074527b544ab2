import {
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

interface Owner {
  readonly pid: number
  /** When the process started, in the system's ticks; tells a reused PID from the old owner. */
  readonly started: string | null
}

const heldHere = new Set<string>()

/**
 * Makes this process the one owner of a directory, or throws. A lock left by a dead process is taken
 * over. Returns the function that gives the directory back.
 */
export function lockDirectory(directory: string): () => void {
  const path = join(realpathSync(directory), 'lock')
  if (heldHere.has(path)) throw alreadyOpen(directory, process.pid)
  if (!writeLock(path)) takeOver(directory, path)
  heldHere.add(path)
  return () => {
    if (heldHere.delete(path)) rmSync(path, { force: true })
  }
}

function takeOver(directory: string, path: string): void {
  const guard = `${path}.takeover`
  // Of several that find a dead owner only one may replace it; a guard this old has no live maker.
  if (ageMs(guard) > 10_000) rmSync(guard, { force: true })
  if (!writeLock(guard)) throw alreadyOpen(directory, null)
  try {
    const owner = readOwner(path)
    if (owner && isAlive(owner)) throw alreadyOpen(directory, owner.pid)
    rmSync(path, { force: true })
    if (!writeLock(path)) throw alreadyOpen(directory, null)
  } finally {
    rmSync(guard, { force: true })
  }
}

function writeLock(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  const owner: Owner = { pid: process.pid, started: startOf(process.pid) }
  writeSync(file, JSON.stringify(owner))
  closeSync(file)
  return true
}

/** Null where there is no owner to be read; an unfinished lock of a live writer counts as its own. */
function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    if (ageMs(path) < 2_000) return { pid: process.ppid, started: null }
    return null
  }
}

function isAlive({ pid, started }: Owner): boolean {
  // In a container every start may get the same PID; this process knows what it holds itself.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
  }
  return !hasEnded(pid) && (started === null || started === startOf(pid))
}

/** Linux tells when a process started; elsewhere the PID alone has to do. */
function startOf(pid: number): string | null {
  return statOf(pid)[19] ?? null
}

/** A killed process keeps its PID until its parent has asked how it ended. */
function hasEnded(pid: number): boolean {
  return ['Z', 'X'].includes(statOf(pid)[0] ?? '')
}

function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function ageMs(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? Date.now() - stat.mtimeMs : 0
}

function alreadyOpen(directory: string, pid: number | null): Error {
  const owner = pid === null ? 'another process' : `process ${pid}`
  return new Error(
    `${directory} is already open in ${owner}. One process at a time can use it; ` +
      'stop that one, or set DATABASE_URL to share a PostgreSQL.',
  )
}
