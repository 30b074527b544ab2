import type { Parameter } from './statement.ts'

/** A parameter in PostgreSQL's text form; the same bytes through both adapters. */
export function encodeParameter(value: Parameter): string | null {
  if (value === null) return null
  if (typeof value === 'string') return value
  if (typeof value === 'object') return encodeArray(value)
  return String(value)
}

function encodeArray(values: readonly (string | number | boolean | null)[]): string {
  let text = '{'
  for (let index = 0; index < values.length; index++) {
    const value = values[index]
    if (index > 0) text += ','
    if (value === null || value === undefined) text += 'NULL'
    else if (typeof value === 'string') text += quote(value)
    else text += value
  }
  return `${text}}`
}

const special = /["\\]/
const everySpecial = /["\\]/g

function quote(text: string): string {
  return special.test(text) ? `"${text.replace(everySpecial, '\\$&')}"` : `"${text}"`
}
