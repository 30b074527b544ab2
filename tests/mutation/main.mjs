// Changes what decides, one piece at a time, and asks whether its own tests notice. Installs Stryker
// the first time. `npm run mutation -- check` does one room.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const core = 'packages/core/src'
const rooms = {
  'burn-down': { files: ['flow/burn-down'], tests: ['flow/burn-down'] },
  cycle: { files: ['flow/cycle'], tests: ['flow/cycle'] },
  'most-that-fits': { files: ['flow/most-that-fits'], tests: ['flow/most-that-fits'] },
  check: {
    files: ['flow/check', 'flow/weigh', 'flow/level'],
    tests: ['flow/check', 'flow/weigh'],
  },
  decide: { files: ['decide'], tests: ['decide', 'decide-keys', 'testing/memory-credits'] },
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const stryker = `${folder}node_modules/@stryker-mutator/core/bin/stryker.js`

const [asked] = process.argv.slice(2)
const names = asked === undefined ? Object.keys(rooms) : [asked]
const unknown = names.find((name) => !Object.hasOwn(rooms, name))
if (unknown !== undefined) stop(`No room ${unknown}: there is ${Object.keys(rooms).join(', ')}.`)

if (!existsSync(stryker)) {
  process.stdout.write('Installing Stryker, once: tests/mutation.\n')
  const { status } = run('npm', ['ci', '--ignore-scripts', '--prefix', folder])
  if (status !== 0) stop('It cannot be installed here.')
}

const weak = names.filter((name) => {
  const { files, tests } = rooms[name]
  process.stdout.write(`\n${name}\n`)
  const mutate = files.map((file) => `${core}/${file}.ts`).join(',')
  const TESTS = tests.map((test) => `${core}/${test}.test.ts`).join(',')
  const config = `${folder}stryker.config.json`
  const { status } = run(process.execPath, [stryker, 'run', config, '--mutate', mutate], { TESTS })
  return status !== 0
})
if (weak.length > 0) stop(`\nBelow 90 %, or it could not be measured: ${weak.join(', ')}`)

function run(command, args, env = {}) {
  return spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, ...env },
  })
}

function stop(why) {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
