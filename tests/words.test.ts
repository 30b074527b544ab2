import { globSync, readFileSync } from 'node:fs'
import { en } from '@igny8/credits-core/words'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const notSaid = /node_modules|dist\/|-words-en\.ts$|\.test\.tsx?$|\.stories\.tsx$/
const source = globSync(['packages/*/src/**/*.{ts,tsx}', 'examples/*/src/**/*.{ts,tsx}'], {
  cwd: root,
})
  .filter((file) => !notSaid.test(file))
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .join('\n')

const isKey = (text: string) => Object.hasOwn(en, text)
const written = new Set(
  [...source.matchAll(/['"`]([a-z]\w*(?:\.\w+)+)['"`]/g)].map(([, key]) => key ?? ''),
)
/** Keys that are put together: `limit.name.${limit}` can be any that begins and ends like it. */
const patterns = [...source.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\s]*)`/g)].map(([, made = '']) => {
  const parts = made.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[\\w.]+')}$`)
})
const prefixes = new Set(Object.keys(en).map((key) => key.split('.', 1)[0]))

test('every sentence is said somewhere', () => {
  const unsaid = Object.keys(en).filter(
    (key) => !written.has(key) && !patterns.some((pattern) => pattern.test(key)),
  )
  expect(unsaid).toEqual([])
})

test('every key that is said has a sentence', () => {
  const said = [...source.matchAll(/\bsay\w*\(\s*'([a-z]\w*(?:\.\w+)+)'/g)].map(
    ([, key]) => key ?? '',
  )
  expect(said.length).toBeGreaterThan(100)
  expect(said.filter((key) => prefixes.has(key.split('.', 1)[0]) && !isKey(key))).toEqual([])
  const lost = patterns.filter(
    ({ source: pattern }) =>
      prefixes.has(/^\^(\w+)/.exec(pattern)?.[1]) &&
      !Object.keys(en).some((key) => new RegExp(pattern).test(key)),
  )
  expect(lost.map(({ source: pattern }) => pattern)).toEqual([])
})
