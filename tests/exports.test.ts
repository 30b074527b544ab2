import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const published = entries()
const program = ts.createProgram(
  published.map(({ types }) => types),
  {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
  },
)

test.each(published)('$name exports what the snapshot says', ({ types }) => {
  expect(exportedNames(types)).toMatchSnapshot()
})

/** Every typed entry of every package, from its manifest. */
function entries() {
  return globSync('packages/*/package.json')
    .sort()
    .flatMap((path) => {
      const { name, exports } = JSON.parse(readFileSync(path, 'utf8'))
      return Object.entries<string | { types: string }>(exports)
        .filter((entry): entry is [string, { types: string }] => typeof entry[1] === 'object')
        .map(([subpath, { types }]) => ({
          name: name + subpath.slice(1),
          types: resolve(path, '..', types),
        }))
    })
}

/** What a host can import, as `value name` or `type name`. */
function exportedNames(declarations: string) {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(declarations)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${declarations} is missing or exports nothing`)
  return checker
    .getExportsOfModule(module)
    .map((exported) => `${isValue(checker, exported) ? 'value' : 'type'} ${exported.name}`)
    .sort()
}

function isValue(checker: ts.TypeChecker, exported: ts.Symbol) {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
  return (symbol.flags & ts.SymbolFlags.Value) !== 0 && !isTypeOnly(exported)
}

function isTypeOnly(exported: ts.Symbol) {
  return exported.declarations?.some(ts.isTypeOnlyExportDeclaration) ?? false
}
