import type { FieldError } from '../credits-error.ts'
import { idPattern } from '../model/id-pattern.ts'

/** What is wrong with one field: where, which value, and what it should be. */
export function problem(pointer: string, value: unknown, wanted: string): FieldError {
  const said = value === undefined ? 'It is missing: it' : `"${String(value)}"`
  return { pointer, code: 'invalid_field', message: `${said} should be ${wanted}.` }
}

export function unless(
  isRight: boolean,
  pointer: string,
  value: unknown,
  wanted: string,
): readonly FieldError[] {
  return isRight ? [] : [problem(pointer, value, wanted)]
}

export function atLeastOne(at: string, rows: readonly unknown[]): readonly FieldError[] {
  return unless(rows.length > 0, at, '[]', 'at least one row')
}

export function wholeNumber(at: string, value: number | undefined, or = ''): readonly FieldError[] {
  const isWhole = Number.isSafeInteger(value) && Number(value) >= 0
  return unless(isWhole, at, value, `a whole number from 0 to 2^53 − 1${or}`)
}

export function atLeast(at: string, value: number, least: number): readonly FieldError[] {
  const isEnough = Number.isSafeInteger(value) && value >= least
  return unless(isEnough, at, value, `a whole number of at least ${least}`)
}

export function between(
  at: string,
  value: number,
  [least, most]: readonly [number, number],
): readonly FieldError[] {
  return unless(
    Number.isFinite(value) && value >= least && value <= most,
    at,
    value,
    `from ${least} to ${most}`,
  )
}

export function inOrder(
  at: string,
  range: { min: number; expected: number; max: number } | undefined,
): readonly FieldError[] {
  if (range === undefined) return [problem(at, range, 'min, expected and max')]
  const { min, expected, max } = range
  const isRight = min >= 0 && min <= expected && expected <= max && max < Number.POSITIVE_INFINITY
  return unless(isRight, at, `${min} / ${expected} / ${max}`, 'min ≤ expected ≤ max, none below 0')
}

export function named(at: string, row: { id: string; name: string }): readonly FieldError[] {
  return [
    ...unless(
      isText(row.id) && idPattern.test(row.id),
      `${at}/id`,
      row.id,
      'letters, digits and . _ : @ -',
    ),
    ...filled(`${at}/name`, row.name, 'a name'),
  ]
}

export function filled(at: string, value: string, wanted: string): readonly FieldError[] {
  return unless(isText(value) && value.trim() !== '', at, value, wanted)
}

/** A host in plain JavaScript has no compiler to tell it. */
function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function twice<Row, Field extends keyof Row & string>(
  at: string,
  field: Field,
  rows: readonly Row[],
): readonly FieldError[] {
  return rows.flatMap((row, index) => {
    const isFirst = rows.findIndex((other) => other[field] === row[field]) === index
    return unless(
      isFirst,
      `${at}/${index}/${field}`,
      row[field],
      'different from the rows before it',
    )
  })
}
