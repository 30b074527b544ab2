// A process that opens a database once and tells how long it took: ours, or PGlite alone.
import { PGlite } from '@electric-sql/pglite'
import { createCredits, openPGlite } from '@igny8/credits-server'

const [, , who = '', directory = ''] = process.argv
const start = performance.now()
const close = who === 'ours' ? await openOurs() : await openAlone()
const took = performance.now() - start
await close()
process.stdout.write(String(took))

async function openOurs() {
  const credits = createCredits({ database: await openPGlite({ directory }) })
  await credits.ready()
  return () => credits.close()
}

async function openAlone() {
  const pglite = await PGlite.create(directory)
  await pglite.query('select 1')
  return () => pglite.close()
}
