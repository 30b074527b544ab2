// Lets a plain Node process run the sources: `node --import` this before a TypeScript file.
import { registerHooks } from 'node:module'

const packages = new URL('../../../', import.meta.url)

registerHooks({
  resolve(specifier, context, nextResolve) {
    const [, name, entry = 'index'] = /^@igny8\/credits-(\w+)(?:\/(.+))?$/.exec(specifier) ?? []
    if (name === undefined) return nextResolve(specifier, context)
    const path = entry === 'testing' ? 'testing/index' : entry
    return nextResolve(new URL(`${name}/src/${path}.ts`, packages).href, context)
  },
})
