import { readdirSync } from 'node:fs'
import type { Parameter, Statement } from '../database/statement.ts'

const folder = new URL('../queries/', import.meta.url)
const files = readdirSync(folder).filter((name) => !name.includes('.test.'))
const modules = await Promise.all(
  files.map((name): Promise<object> => import(/* @vite-ignore */ new URL(name, folder).href)),
)

/** Every statement of `queries/`. */
export const everyStatement = modules
  .flatMap((exported) => Object.values(exported))
  .filter(isStatement)

function isStatement(value: unknown): value is Statement<readonly Parameter[], unknown> {
  return typeof value === 'object' && value !== null && 'text' in value && 'name' in value
}
