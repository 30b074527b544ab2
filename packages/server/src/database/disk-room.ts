import { statfsSync } from 'node:fs'
import type { Connection } from './database.ts'

const mib = 1024 * 1024

/** A segment of PostgreSQL's log has 16 MB; the rest is for what one batch changes. */
export const writingMb = 32

/** What `initdb` and the migrations make, beside room to write. */
export const firstStartMb = 64 + writingMb

/** The disk has no room; told as PostgreSQL tells it. */
class DiskFull extends Error {
  override readonly name = 'DiskFull'
  readonly code = '53100'
  readonly severity = 'ERROR'

  constructor(directory: string, leftMb: number, neededMb: number) {
    super(
      `The disk of ${directory} is full: ${leftMb} MB are left, ${neededMb} are needed. ` +
        'Make room and try again; nothing that was answered is lost.',
    )
  }
}

/** Throws `DiskFull` where less is left. */
export function requireRoom(directory: string, neededMb: number): void {
  const { blocks, bavail, bsize } = statfsSync(directory)
  // Some file systems do not tell.
  if (blocks === 0) return
  const leftMb = Math.floor((bavail * bsize) / mib)
  if (leftMb < neededMb) throw new DiskFull(directory, leftMb, neededMb)
}

const writes = /^begin\b|\b(insert into|update|delete from) credits\./

/**
 * The embedded PostgreSQL never answers again once its log cannot grow, so that what writes is refused
 * before; reads go on.
 */
export function writeWithinRoom(connection: Connection, directory: string): Connection {
  return {
    get usable() {
      return connection.usable
    },
    together: (send) => connection.together(send),
    async query(statement, parameters) {
      if (writes.test(statement.text)) requireRoom(directory, writingMb)
      return connection.query(statement, parameters)
    },
    async execute(script) {
      if (writes.test(script)) requireRoom(directory, writingMb)
      return connection.execute(script)
    },
    close: () => connection.close(),
  }
}
