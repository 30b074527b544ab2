import type * as z from 'zod'
import { checkKey } from './check-key.ts'
import type { Credits } from './credits.ts'
import { fieldErrors } from './field-errors.ts'
import {
  type InputName,
  inputNames,
  type MethodInput,
  methodInputs,
} from './model/method-inputs.ts'

/**
 * The input of a method of `Credits`, checked as a request is. Throws `invalid_field`,
 * `invalid_amount`, `idempotency_key_missing` or `idempotency_key_invalid`.
 */
export function checkInput(method: keyof Credits, input: Readonly<Record<string, unknown>>) {
  const { names, fields, keyed }: MethodInput = methodInputs[method]
  const rest: Record<string, unknown> = {}
  for (const field of Object.keys(input)) {
    if (field !== 'key' && !names.some((name) => name === field)) rest[field] = input[field]
  }
  const checked = { ...checkNames(names, input), ...(parseFields(fields, rest) as object) }
  return keyed ? { ...checked, key: checkKey(input.key) } : checked
}

/** What names the things that a method is about. Throws `invalid_field`. */
export function checkNames(
  names: readonly InputName[],
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const checked: Record<string, unknown> = {}
  for (const name of names) {
    const { success, error }: z.ZodSafeParseResult<unknown> = inputNames[name].safeParse(
      input[name],
    )
    if (!success) {
      throw fieldErrors(
        error.issues.map((issue) => ({ ...issue, path: [name] })),
        input,
      )
    }
    checked[name] = input[name]
  }
  return checked
}

/** What a schema makes of a value. Throws `invalid_field` or `invalid_amount`. */
export function parseFields(schema: z.ZodType, value: unknown): unknown {
  const { success, data, error } = schema.safeParse(value)
  if (!success) throw fieldErrors(error.issues, value)
  return data
}
