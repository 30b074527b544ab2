import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defaultExclude, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import type { Surroundings } from './.storybook/globals.ts'
import { browserPath } from './scripts/browser-path.mjs'
import { steadyLetters } from './tests/setup/steady-letters.ts'
import { forceColors } from './tests/visual/force-colors.ts'
import { tolerance } from './tests/visual/tolerance.ts'

// Packages meet each other as sources here: `paths` in tsconfig.base.json says where.
const resolve = { tsconfigPaths: true }

// Found late, a dependency would be bundled again in the middle of a test, with its own React.
const optimizeDeps = { include: ['@radix-ui/react-progress', 'recharts'] }

const executablePath = await browserPath()

const launchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--no-first-run',
    ...steadyLetters,
  ],
}

const aboutWhatIsPublished = ['tests/exports.test.ts', 'tests/packed.test.ts']
const postgres = ['./tests/setup/start-postgres.ts']
const built = ['./tests/setup/build-packages.ts']

const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
})

function inNode(
  name: string,
  include: string[],
  globalSetup: string[] = [],
  exclude: string[] = [],
): TestProjectInlineConfiguration {
  return {
    resolve,
    test: {
      name,
      include,
      exclude: [...defaultExclude, ...exclude],
      globalSetup,
      environment: 'node',
      setupFiles: './tests/setup/random-seed.ts',
      testTimeout: 30_000,
    },
  }
}

function stories(
  name: string,
  initialGlobals: Partial<Surroundings>,
): TestProjectInlineConfiguration {
  return {
    plugins: [storybookTest({ configDir: '.storybook', initialGlobals })],
    test: {
      name,
      setupFiles: ['./.storybook/silent-console.ts', './.storybook/within-window.ts'],
      testTimeout: 30_000,
      browser: inChromium(),
    },
  }
}

export default defineConfig({
  test: {
    globalSetup: './tests/setup/choose-seed.ts',
    projects: [
      inNode('core', ['packages/core/src/**/*.test.ts']),
      inNode('http', ['packages/http/src/**/*.test.ts']),
      inNode('server', ['packages/server/src/**/*.test.ts'], postgres),
      inNode('react-server', ['packages/react/src/**/*.server.test.tsx']),
      inNode('packages', aboutWhatIsPublished, built),
      inNode('hosts', ['tests/hosts/**/*.test.ts'], built),
      inNode('tests', ['tests/**/*.test.ts', 'examples/**/*.test.ts'], postgres, [
        ...aboutWhatIsPublished,
        'tests/hosts/**',
        'tests/visual/**',
      ]),
      inNode('visual-pages', ['tests/visual/*.test.ts'], built),
      {
        plugins: [react()],
        resolve,
        optimizeDeps,
        test: {
          name: 'react',
          include: ['packages/react/src/**/*.test.{ts,tsx}'],
          exclude: ['packages/react/src/**/*.server.test.tsx'],
          browser: inChromium(),
        },
      },
      stories('storybook', {}),
      // Everything the other way about, at once, on a phone of 320 px.
      stories('storybook-dark', {
        theme: 'dark',
        density: 'compact',
        locale: 'ar',
        viewport: { value: 'mobile1' },
      }),
      {
        plugins: [react()],
        resolve,
        optimizeDeps,
        test: {
          name: 'visual',
          include: ['tests/visual/*.test.tsx'],
          setupFiles: './.storybook/silent-console.ts',
          testTimeout: 30_000,
          browser: {
            ...inChromium(),
            commands: { forceColors },
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                comparatorOptions: tolerance,
                resolveScreenshotPath: ({ arg, ext, root }) =>
                  `${root}/tests/visual/screenshots/${arg}${ext}`,
              },
            },
          },
        },
      },
    ],
  },
})
