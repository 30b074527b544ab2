/** Code of one page that stands in one file: its other lines are blank, so that lines keep their numbers. */
export interface PageModule {
  /** `docs/how-to/charge-safely.md.2.ts` */
  readonly name: string
  readonly text: string
}

const fence = /^```(\w*)\s*$/

/**
 * The TypeScript of a page as modules. A block that begins with an import begins a new module; one
 * that does not goes on where the block before it ended.
 */
export function pageModules(page: string, markdown: string): readonly PageModule[] {
  const modules: { lines: string[]; isJsx: boolean }[] = []
  let language: string | undefined
  let isFirst = false
  for (const [index, line] of markdown.split('\n').entries()) {
    const found = fence.exec(line)
    if (found) {
      language = language === undefined ? found[1] : undefined
      isFirst = true
    } else if (language === 'ts' || language === 'tsx') {
      if (modules.length === 0 || (isFirst && line.startsWith('import '))) {
        modules.push({ lines: [], isJsx: false })
      }
      const current = modules.at(-1)
      if (current === undefined) continue
      current.isJsx ||= language === 'tsx'
      current.lines[index] = line
      isFirst = false
    }
  }
  return modules.map(({ lines, isJsx }, index) => ({
    name: `${page}.${index + 1}.${isJsx ? 'tsx' : 'ts'}`,
    text: Array.from(lines, (line) => line ?? '').join('\n'),
  }))
}
