import { resolve } from 'node:path'
import { build, type InlineConfig, type Rolldown } from 'vite'

/** Builds an example into `folder`, as `vite build` does, and returns what it wrote. */
export async function buildPage(
  example: string,
  folder: string,
  options: InlineConfig['build'] = {},
): Promise<Rolldown.RolldownOutput['output']> {
  const built = await build({
    root: resolve('examples', example),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, reportCompressedSize: false, ...options },
  })
  return (built as Rolldown.RolldownOutput).output
}
