import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { seededBugs } from './seeded-bugs.ts'

const bug = seededBugs.find(({ name }) => name === process.env.SEEDED_BUG)
const tests = process.env.SEEDED_TESTS?.split(',') ?? bug?.tests ?? []
const root = resolve(import.meta.dirname, '../..')

/** The tests of one bug, with the bug in the source. Without one: all as it is. */
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  plugins: [
    {
      name: 'seeded-bug',
      enforce: 'pre',
      transform(code, id) {
        if (bug === undefined || id.split('?')[0] !== resolve(root, bug.file)) return undefined
        if (code.split(bug.right).length !== 2) {
          throw new Error(`"${bug.right}" does not stand once in ${bug.file}.`)
        }
        return code.replace(bug.right, () => bug.wrong)
      },
    },
  ],
  test: {
    include: [...tests],
    globalSetup: ['./tests/setup/choose-seed.ts', './tests/setup/start-postgres.ts'],
    setupFiles: './tests/setup/random-seed.ts',
    testTimeout: 30_000,
    // It would keep a module as it was before the bug.
    fsModuleCache: false,
    bail: 1,
  },
})
