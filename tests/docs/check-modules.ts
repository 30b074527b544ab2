import { resolve } from 'node:path'
import ts from 'typescript'
import type { PageModule } from './page-blocks.ts'

const root = resolve(import.meta.dirname, '../..')

/** Type-checks modules that stand in no file, against the sources of the packages. */
export function checkModules(modules: readonly PageModule[]): readonly string[] {
  const texts = new Map(modules.map(({ name, text }) => [resolve(root, name), text]))
  const options = readOptions()
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (path, settings, ...rest) => {
    const text = texts.get(path)
    return text === undefined
      ? getSourceFile(path, settings, ...rest)
      : ts.createSourceFile(path, text, settings)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    return ts.getPreEmitDiagnostics(program, source).map(sayDiagnostic)
  })
}

function readOptions(): ts.CompilerOptions {
  const path = resolve(root, 'tsconfig.workspace.json')
  const config = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(sayDiagnostic(diagnostic))
    },
  })
  if (config === undefined) throw new Error(`${path} cannot be read`)
  const { tsBuildInfoFile: _, ...options } = config.options
  return { ...options, composite: false, incremental: false }
}

function sayDiagnostic({ file, start = 0, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ')
  if (file === undefined) return message
  const page = file.fileName.slice(root.length + 1).replace(/\.\d+\.tsx?$/, '')
  return `${page}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`
}
