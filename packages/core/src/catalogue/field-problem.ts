import type { FieldError } from '../credits-error.ts'
import { idPattern } from '../model/id-pattern.ts'

/** What is wrong with one field: where, which value, and what it should be. */
export function problem(pointer: string, value: unknown, wanted: string): FieldError {
  return {
    pointer,
    code: 'invalid_field',
    message: `"${String(value)}" should be ${wanted}.`,
  }
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

export function wholeNumber(at: string, value: number, or = ''): readonly FieldError[] {
  const isWhole = Number.isSafeInteger(value) && value >= 0
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
  return unless(value >= least && value <= most, at, value, `from ${least} to ${most}`)
}

export function inOrder(
  at: string,
  { min, expected, max }: { min: number; expected: number; max: number },
): readonly FieldError[] {
  const isRight = min >= 0 && min <= expected && expected <= max && max < Number.POSITIVE_INFINITY
  return unless(isRight, at, `${min} / ${expected} / ${max}`, 'min ≤ expected ≤ max, none below 0')
}

export function named(at: string, row: { id: string; name: string }): readonly FieldError[] {
  return [
    ...unless(idPattern.test(row.id), `${at}/id`, row.id, 'letters, digits and . _ : @ -'),
    ...unless(row.name.trim() !== '', `${at}/name`, row.name, 'a name'),
  ]
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
