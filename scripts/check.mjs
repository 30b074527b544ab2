// Every check of the house, fast ones first. One line each; the first failure ends it.
import { spawnSync } from 'node:child_process'

const steps = [
  ['lock file serves every platform', 'node scripts/complete-lock-file.mjs --check'],
  ['format and lint', 'biome check --error-on-warnings .'],
  [
    'package directions, no circles',
    'depcruise --output-type err-long packages bench tests examples',
  ],
  ['no unused code', 'knip --no-config-hints'],
  ['types', 'tsc --build'],
  ['build', 'node scripts/build-when-needed.mjs'],
  ['sizes', 'size-limit'],
  ['packed packages', 'node scripts/check-tarballs.mjs'],
]

// `npm test` runs every test right after, these among them.
if (!process.argv.includes('--without-tests')) {
  steps.push(['exports, nothing bundled', 'vitest run --project packages'])
}

for (const [name, command] of steps) {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' })
  if (status !== 0) {
    process.stdout.write(`✗ ${name}: ${command}\n\n${stdout}${stderr}\n`)
    process.exit(1)
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`✓ ${name.padEnd(32)} ${seconds.padStart(5)} s\n`)
}
