import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'

export default defineConfig([
  library('core', [
    'index.ts',
    'decider.ts',
    'insights.ts',
    'words/index.ts',
    'legacy/index.ts',
    'schemas.ts',
    'testing/index.ts',
  ]),
  library('http', ['index.ts', 'contract.ts', 'testing/index.ts']),
  library('server', ['index.ts', 'main.ts'], {
    platform: 'node',
    dts: { entry: { index: 'packages/server/src/index.ts' } },
  }),
  library('react', ['index.ts', 'charts.ts'], { banner: { js: "'use client'" } }),
  library('react', ['styles.css'], {
    name: 'react styles',
    dts: false,
    clean: false,
    minify: true,
  }),
])

/** ES modules of `packages/<name>/src/<entry>`; whatever the package depends on stays an import. */
function library(name: string, entries: string[], options: Options = {}): Options {
  const folder = `packages/${name}`
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  )
  const declared = Object.keys({ ...dependencies, ...peerDependencies })
  return {
    name,
    entry: Object.fromEntries(entries.map((file) => [entryName(file), `${folder}/src/${file}`])),
    outDir: `${folder}/dist`,
    tsconfig: `${folder}/tsconfig.json`,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    removeNodeProtocol: false,
    dts: true,
    clean: true,
    silent: true,
    treeshake: false, // tsup's own tree shaking would strip 'use client'
    esbuildOptions: (esbuild) => {
      esbuild.charset = 'utf8' // an apostrophe is one letter, not six
    },
    external: declared.map((dependency) => new RegExp(`^${dependency}($|/)`)),
    noExternal: [],
    esbuildPlugins: [refuseUndeclared(folder)],
    ...options,
  }
}

/** `testing/index.ts` is published as `testing`. */
function entryName(file: string) {
  return file.replace(/\.\w+$/, '').replace(/\/index$/, '')
}

/** Stops the build where it would otherwise bundle a package that nobody declared. */
function refuseUndeclared(folder: string): Plugin {
  return {
    name: 'refuse-undeclared',
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point' || path.startsWith('node:')) return undefined
        return { errors: [{ text: `${importer} imports ${path}: declare it in ${folder}` }] }
      })
    },
  }
}
