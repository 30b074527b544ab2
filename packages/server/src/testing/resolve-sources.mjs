// Lets a plain Node process run the sources: `node --import` this before a TypeScript file.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const root = new URL('../../../../', import.meta.url)
const { compilerOptions } = JSON.parse(readFileSync(new URL('tsconfig.base.json', root), 'utf8'))

registerHooks({
  resolve(specifier, context, nextResolve) {
    const [source] = compilerOptions.paths[specifier] ?? []
    return nextResolve(source === undefined ? specifier : new URL(source, root).href, context)
  },
})
