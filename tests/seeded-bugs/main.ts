// Puts one bug after the other into the source, in memory only, and asks whether the tests notice.
// `npm run seeded-bugs -- locked` does those whose name has the word.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { runPostgres } from '../setup/run-postgres.ts'
import { seededBugs } from './seeded-bugs.ts'

const [word = ''] = process.argv.slice(2)
const bugs = seededBugs.filter(({ name }) => name.includes(word))
const postgres = await runPostgres(['max_connections=300'])
const shared = { ...process.env, TEST_DATABASE_URL: postgres.urlOf('postgres') }

function runTests(env: Record<string, string>) {
  const vitest = ['vitest', 'run', '--config', 'tests/seeded-bugs/vitest.config.ts']
  return spawnSync('npx', vitest, { env: { ...shared, ...env }, encoding: 'utf8' })
}

let unnoticed = 0
try {
  const SEEDED_TESTS = [...new Set(bugs.flatMap(({ tests }) => tests))].join(',')
  const right = runTests({ SEEDED_TESTS })
  if (right.status !== 0) throw new Error(`The tests fail without a bug.\n${right.stdout}`)
  for (const { name, file, right: text } of bugs) {
    if (readFileSync(file, 'utf8').split(text).length !== 2) {
      throw new Error(`${name}: "${text}" does not stand once in ${file}.`)
    }
    const noticed = runTests({ SEEDED_BUG: name }).status !== 0
    if (!noticed) unnoticed += 1
    process.stdout.write(`${noticed ? 'noticed  ' : 'UNNOTICED'}  ${name}\n`)
  }
} finally {
  await postgres.stop()
}
process.stdout.write(`${bugs.length - unnoticed} of ${bugs.length} bugs are noticed.\n`)
process.exitCode = unnoticed === 0 ? 0 : 1
