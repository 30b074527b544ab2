// Builds when a source is newer than what was built from it.
import { existsSync, globSync, statSync } from 'node:fs'
import { runBuild } from './run-build.mjs'

const sources = [
  'tsup.config.ts',
  'tsconfig.base.json',
  'packages/*/package.json',
  'packages/*/src/**/*.{ts,tsx,css}',
  'examples/*/*.{html,json,mjs,ts,tsx}',
  'examples/*/src/**/*.{css,ts,tsx}',
]
const built = ['core', 'http', 'server', 'react'].map((name) => `packages/${name}/dist/index.js`)

const changedAt = (path) => statSync(path).mtimeMs
const newestSource = Math.max(...globSync(sources).map(changedAt))
const oldestBuilt = built.every(existsSync) ? Math.min(...built.map(changedAt)) : 0

if (newestSource > oldestBuilt) {
  process.stdout.write('Building …\n')
  runBuild()
}
