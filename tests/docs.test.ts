import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkModules } from './docs/check-modules.ts'
import { pageModules } from './docs/page-blocks.ts'

const root = resolve(import.meta.dirname, '..')
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((name) => ({
  name,
  text: readFileSync(resolve(root, name), 'utf8'),
}))
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))

describe('what a page shows', () => {
  it('compiles against the packages as they are', { timeout: 120_000 }, () => {
    const modules = pages.flatMap(({ name, text }) => pageModules(name, text))
    expect(modules.length).toBeGreaterThanOrEqual(8)
    expect(checkModules(modules)).toEqual([])
  })

  it('would be found if it did not, by its page and line', { timeout: 120_000 }, () => {
    const page = [
      '# A page',
      '```ts',
      "import { estimate } from '@igny8/credits-core'",
      '```',
      'and so on',
      '```ts',
      'estimate(42)',
      '```',
    ].join('\n')
    const modules = pageModules('docs/wrong.md', page)
    expect(modules).toHaveLength(1)
    expect(checkModules(modules)).toEqual([expect.stringMatching(/^docs\/wrong\.md:7 /)])
  })
})

describe('what a page names', () => {
  it('is there: every link', () => {
    const broken = pages.flatMap(({ name, text }) =>
      [...withoutCode(text).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(resolve(root, dirname(name), target)))
        .map((target) => `${name} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('is there: every file and folder', () => {
    const home = /^(packages|docs|tests|scripts|examples|bench|\.storybook)\//
    const broken = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/`([\w.@-]+\/[\w./@*{},-]*)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => home.test(path))
        .filter((path) => globSync(path, { cwd: root }).length === 0)
        .map((path) => `${name} names ${path}`),
    )
    expect(broken).toEqual([])
  })

  it('is there: every token of the style sheet', () => {
    const tokens = readFileSync(resolve(root, 'packages/react/src/styles/tokens.css'), 'utf8')
    const broken = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/--ig-[\w-]+/g)]
        .map(([token]) => token)
        .filter((token) => !tokens.includes(`var(${token},`))
        .map((token) => `${name} sets ${token}`),
    )
    expect(broken).toEqual([])
  })

  it('is there: every script', () => {
    const broken = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/npm (?:run ([\w-]+)|(start|test)\b)/g)]
        .map(([, run, short]) => run ?? short ?? '')
        .filter((script) => !Object.hasOwn(scripts, script))
        .map((script) => `${name} runs ${script}`),
    )
    expect(broken).toEqual([])
  })
})

describe('a how-to page', () => {
  it('fits on a page, but for the walks', () => {
    const walks = ['call-from-any-language', 'move-from-the-old-model']
    const long = pages
      .filter(({ name }) => name.startsWith('docs/how-to/'))
      .filter(({ name }) => !walks.some((walk) => name.includes(walk)))
      .map(({ name, text }) => ({ name, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 66)
    expect(long).toEqual([])
  })

  it('is in the list of them', () => {
    const list = readFileSync(resolve(root, 'docs/how-to/README.md'), 'utf8')
    const missing = globSync('*.md', { cwd: resolve(root, 'docs/how-to') })
      .filter((name) => name !== 'README.md')
      .filter((name) => !list.includes(`](${name})`))
    expect(missing).toEqual([])
  })
})

function withoutCode(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
}
