import { defineConfig } from 'vitest/config'

// The same tests for every mutant.
process.env.SEED ??= '1'

/** The tests that `main.mjs` names. Sweeps over centuries are left to `npm test`. */
export default defineConfig({
  test: {
    include: process.env.TESTS?.split(',') ?? [],
    testNamePattern: /^(?!every instant is in exactly one cycle)/,
    globalSetup: './tests/setup/choose-seed.ts',
    setupFiles: './tests/setup/random-seed.ts',
    testTimeout: 60_000,
    isolate: false,
  },
})
