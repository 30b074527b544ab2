/** A value as a statement takes it. Times and JSON are encoded before (`to-timestamp.ts`). */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean | null)[]

/** One SQL statement with typed parameters in and typed rows out. */
export interface Statement<Parameters extends readonly Parameter[], Row> {
  /** Names the prepared statement on every connection. */
  readonly name: string
  readonly text: string
  /** Only the type is used. */
  readonly typed?: readonly [parameters: Parameters, row: Row]
}

export function statement<Parameters extends readonly Parameter[] = [], Row = never>(
  name: string,
  text: string,
): Statement<Parameters, Row> {
  return { name: `credits_${name}`, text }
}
