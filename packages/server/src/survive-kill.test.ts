import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { audit } from '@igny8/credits-core/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createCredits } from './create-credits.ts'
import { openPGlite } from './database/open-pglite.ts'
import { openPostgres } from './database/open-postgres.ts'
import { makeDatabase } from './testing/make-database.ts'
import { query } from './testing/query.ts'
import { readBooks } from './testing/read-books.ts'

const account = 'survivor'
const sources = new URL('./testing/resolve-sources.mjs', import.meta.url)
const program = new URL('./testing/charging-process.ts', import.meta.url)

/** Runs a process that charges and kills it after so many acknowledged charges; returns their keys. */
async function chargeUntilKilled(place: string, run: string, enough: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [...['--import', sources.href, fileURLToPath(program)], ...[place, account, run]],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const acknowledged: string[] = []
  for await (const key of createInterface({ input: child.stdout })) {
    acknowledged.push(key)
    if (acknowledged.length === enough) child.kill('SIGKILL')
  }
  await ended
  if (acknowledged.length < enough) throw new Error(`The process ended by itself: ${said}`)
  return acknowledged
}

describe.each(['PGlite', 'PostgreSQL'])('on %s', (kind) => {
  test('a killed process has lost nothing that it acknowledged', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'credits-kill-'))
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
    const place = kind === 'PGlite' ? directory : await makeDatabase()
    const acknowledged: string[] = []
    for (const [run, enough] of [150, 1, 47].entries()) {
      acknowledged.push(...(await chargeUntilKilled(place, `run-${run}`, enough)))
      expect(existsSync(join(directory, 'lock'))).toBe(kind === 'PGlite')
    }
    const database =
      kind === 'PGlite' ? await openPGlite({ directory }) : openPostgres({ url: place })
    const credits = createCredits({ database })
    onTestFinished(() => credits.close())
    const kept = await query<{ key: string }>(
      database,
      `select key from credits.ledger where account_id = $1 and kind = 'charge'`,
      [account],
    )
    const keys = kept.map(({ key }) => key)
    expect(acknowledged.filter((key) => !keys.includes(key))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    expect(audit(await readBooks(credits, database, account))).toEqual([])
  }, 60_000)
})

test('a directory that another process has open is refused, with its PID', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'credits-double-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const first = await openPGlite({ directory })
  await expect(openPGlite({ directory })).rejects.toThrow(`already open in process ${process.pid}`)
  await expect(chargeUntilKilled(directory, 'second', 1)).rejects.toThrow(
    `already open in process ${process.pid}`,
  )
  await first.close()
  expect(await chargeUntilKilled(directory, 'third', 1)).not.toEqual([])
}, 60_000)
