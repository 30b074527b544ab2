import { execFileSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { packPackages } from '../scripts/pack-packages.mjs'

const folder = mkdtempSync(join(tmpdir(), 'credits-packed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const packages = packPackages(mkdtempSync(join(folder, 'tarballs-'))).map(install)
const allowedFiles =
  /^(package\.json|README\.md|LICENSE|dist\/[\w.-]+\.(js|d\.ts|css)|migrations\/[\w.-]+\.sql|vectors\/[\w.-]+\.(json|md))$/

describe.each(packages)('$manifest.name, packed', ({ manifest, home }) => {
  test('carries nothing stray', () => {
    const files = globSync('**/*.*', { cwd: home, exclude: ['node_modules'] })
    expect(files.filter((file) => !allowedFiles.test(file))).toEqual([])
  })

  test('runs no script of its own when it is installed', () => {
    expect(manifest.scripts).toBeUndefined()
  })

  test('imports only what its manifest declares', async () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const specifiers = [
      ...(await importsOf(globSync('dist/*.js', { cwd: home }), home)),
      ...globSync(`${home}/dist/*.d.ts`).flatMap(typeImportsOf),
    ]
    const imported = [...new Set(specifiers.map(packageName))]
    expect(imported.filter((name) => !declared.includes(name) && !isBuiltin(name))).toEqual([])
  })

  test('carries no dependency inside', () => {
    const inside = globSync('dist/*.js', { cwd: home }).filter((file) =>
      readFileSync(join(home, file), 'utf8').includes('node_modules/'),
    )
    expect(inside).toEqual([])
  })

  test.each(entriesOf(manifest))('%s can be imported by plain Node', (specifier) => {
    const script = `await import(${JSON.stringify(specifier)})`
    execFileSync('node', ['--input-type=module', '--eval', script], { cwd: folder })
  })

  test.each(Object.values<string>(manifest.bin ?? {}))('%s can be run', (file) => {
    expect(readFileSync(join(home, file), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    execFileSync('node', [join(home, file), '--help'], { cwd: folder })
  })
})

test("core's main entry imports nothing", async () => {
  const core = packages.find(({ manifest }) => manifest.name === '@igny8/credits-core')
  expect(await importsOf(['dist/index.js'], core?.home ?? '')).toEqual([])
})

test("core's vectors can be read from where they are installed", () => {
  const script = `console.log(require('@igny8/credits-core/vectors/prices.json').title)`
  const said = execFileSync('node', ['--eval', script], { cwd: folder, encoding: 'utf8' })
  expect(said).toBe('Prices and rounding\n')
})

test("every file of react's begins with 'use client'", () => {
  const react = packages.find(({ manifest }) => manifest.name === '@igny8/credits-react')
  const files = globSync(`${react?.home}/dist/*.js`)
  expect(files.filter((file) => !/^["']use client["']/.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  )
  expect(files).not.toEqual([])
})

/** Unpacks a tarball where Node looks for it, with the packages it declares beside it and no other. */
function install(tarball: string) {
  const home = join(
    folder,
    'node_modules/@igny8',
    basename(tarball).replace(/^igny8-(.+)-\d.*$/, '$1'),
  )
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', home])
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (name.startsWith('@igny8/')) continue
    const link = join(home, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(installed(manifest.name, name), link, 'junction')
  }
  return { manifest, home }
}

/** Where the workspace has a dependency of a package: beside the package, else at the root. */
function installed(packageName: string, dependency: string) {
  const own = resolve('node_modules', packageName, 'node_modules', dependency)
  return existsSync(own) ? own : resolve('node_modules', dependency)
}

function entriesOf(manifest: { name: string; exports: Record<string, unknown> }) {
  return Object.keys(manifest.exports)
    .filter((subpath) => !/\.(css|json)$/.test(subpath))
    .map((subpath) => manifest.name + subpath.slice(1))
}

/** What the files, and all they reach inside their package, import from outside it. */
async function importsOf(files: string[], home: string) {
  const { metafile } = await build({
    entryPoints: files,
    absWorkingDir: home,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'unwritten',
    write: false,
    metafile: true,
  })
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort()
}

function typeImportsOf(declarations: string) {
  return ts
    .preProcessFile(readFileSync(declarations, 'utf8'))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.startsWith('.'))
}

function packageName(specifier: string) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function isBuiltin(name: string) {
  return name.startsWith('node:') || builtinModules.includes(name)
}
