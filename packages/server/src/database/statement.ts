/** A value as a statement takes it. Times and JSON are encoded before (`to-timestamp.ts`). */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean | null)[]

/** One SQL statement with typed parameters in and typed rows out. */
export interface Statement<Parameters extends readonly Parameter[], Row> {
  /** Names the prepared statement on every connection; empty where it is not worth preparing. */
  readonly name: string
  readonly text: string
  /** Only the type is used. */
  readonly typed?: readonly [parameters: Parameters, row: Row]
}

/** A statement that is as short to say as it would be to prepare. */
export function shortStatement(text: string): Statement<[], never> {
  return { name: '', text }
}

export function statement<Parameters extends readonly Parameter[] = [], Row = never>(
  name: string,
  text: string,
): Statement<Parameters, Row> {
  return { name: `credits_${name}`, text }
}
