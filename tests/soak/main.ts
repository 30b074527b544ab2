import { parseArgs } from 'node:util'
import { audit } from '@igny8/credits-core/testing'
import { createCredits, openPostgres } from '@igny8/credits-server'
import { readBooks } from '../../packages/server/src/testing/read-books.ts'
import { runPostgres } from '../setup/run-postgres.ts'
import { randomCall } from './random-call.ts'
import { seededNumbers } from './seeded-numbers.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: `${Date.now() % 4_294_967_296}` },
  },
})
const minutes = Number(values.minutes)
if (!(minutes > 0)) {
  process.stderr.write(`soak: --minutes "${values.minutes}" should be a number above 0.\n`)
  process.exit(2)
}

const callers = 32
const roundMs = 2_000
const random = seededNumbers(Number(values.seed))
const accounts = Array.from({ length: 24 }, (_, index) => `soak-${index}`)
const say = (line: string) => process.stdout.write(`${line}\n`)

const postgres = await runPostgres(['max_connections=50'])
const database = openPostgres({ url: postgres.urlOf('postgres') })
// Two servers on one database, as behind a load balancer.
const servers = [
  createCredits({ database }),
  createCredits({ database: openPostgres({ url: postgres.urlOf('postgres') }) }),
] as const
const [first] = servers
for (const account of accounts) await first.putAccount({ account, planId: 'starter' })

say(
  `Soaking for ${minutes} min with ${callers} callers on two servers; --seed ${values.seed} draws the same calls.`,
)
const end = Date.now() + minutes * 60_000
const ends = new Map<string, number>()
let findings: readonly string[] = []
let audits = 0
while (Date.now() < end && findings.length === 0) {
  const roundEnd = Math.min(end, Date.now() + roundMs)
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (Date.now() < roundEnd) {
        const ended = await randomCall(servers[caller % 2] ?? first, accounts, random)
        ends.set(ended, (ends.get(ended) ?? 0) + 1)
      }
    }),
  )
  // Nobody writes now, so the tables are of one moment.
  for (const account of accounts) {
    findings = [...findings, ...audit(await readBooks(first, database, account))]
    audits += 1
  }
}

for (const server of servers) await server.close()
await postgres.stop()
const calls = [...ends.values()].reduce((sum, count) => sum + count, 0)
say(
  `${calls} calls, ${audits} audits. ${[...ends].map(([how, count]) => `${how}: ${count}`).join(', ')}.`,
)
const failures = ends.get('failed') ?? 0
for (const finding of findings) say(`Out of balance: ${finding}`)
say(findings.length + failures === 0 ? 'The books balance.' : 'Something is wrong.')
process.exitCode = findings.length + failures === 0 ? 0 : 1
