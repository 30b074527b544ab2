import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const packages = ['core', 'http', 'server', 'react']

/** The source of every entry of a package that holds code. */
function entriesOf(name: string): string[] {
  const folder = new URL(`packages/${name}/`, root)
  const { exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
  return Object.values<{ default?: string } | string>(exports).flatMap((entry) => {
    const built = typeof entry === 'string' ? undefined : entry.default
    if (built === undefined || !built.endsWith('.js')) return []
    const source = built.replace('./dist/', 'src/').replace(/\.js$/, '')
    const file = ['.ts', '/index.ts'].map((end) => new URL(source + end, folder).pathname)
    return file.find((path) => ts.sys.fileExists(path)) ?? []
  })
}

/** What a schema describes is told at its type; props and options are told one by one. */
const toldElsewhere = /(Schema|WordsEn|Props|Options)$/

function namesWithoutDocstring(name: string): string[] {
  const entries = entriesOf(name)
  const config = ts.getParsedCommandLineOfConfigFile(
    new URL(`packages/${name}/tsconfig.json`, root).pathname,
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => expect.fail(`${problem.messageText}`),
    },
  )
  const program = ts.createProgram(entries, config?.options ?? {})
  const checker = program.getTypeChecker()
  return entries.flatMap((entry) => {
    const file = program.getSourceFile(entry)
    const module = file && checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${entry} exports nothing.`)
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
      const isTold = symbol.getDocumentationComment(checker).length > 0
      return isTold || toldElsewhere.test(exported.name) ? [] : exported.name
    })
  })
}

test.each(packages)('every public name of %s has a docstring', (name) => {
  expect(namesWithoutDocstring(name)).toEqual([])
})
