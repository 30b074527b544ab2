// A process that charges as fast as it can and prints every key once its charge is acknowledged.
import { createCredits } from '../create-credits.ts'
import { openPGlite } from '../database/open-pglite.ts'
import { openPostgres } from '../database/open-postgres.ts'

const [, , place = '', account = '', run = ''] = process.argv
const database = place.startsWith('postgres:')
  ? openPostgres({ url: place })
  : await openPGlite({ directory: place })
const credits = createCredits({ database })
await credits.putAccount({ account, planId: 'scale' })

async function chargeOn(caller: number) {
  for (let count = 0; ; count += 1) {
    const key = `${run}-${caller}-${count}`
    const charged = await credits.charge({
      account,
      key,
      actions: [{ action: 'image_generation' }],
    })
    if (!charged.allowed) throw new Error(charged.decision.code)
    process.stdout.write(`${key}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, caller) => chargeOn(caller)))
