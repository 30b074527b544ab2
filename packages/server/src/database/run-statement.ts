import type { QueryResult } from 'pg'
import { columnTypes } from './column-types.ts'
import type { Result } from './database.ts'
import { LostConnection, sqlState } from './database-error.ts'
import { encodeParameter } from './encode-parameter.ts'
import type { Parameter, Statement } from './statement.ts'

/** Anything of `pg` that runs a query: a client, a pool, a host's client in its transaction. */
export interface Queryable {
  query(config: {
    name: string
    text: string
    values: (string | null)[]
    types: typeof columnTypes
  }): Promise<QueryResult>
}

/** Runs a statement with our codec, whatever the client's own is. */
export async function runStatement<Parameters extends readonly Parameter[], Row>(
  queryable: Queryable,
  { name, text }: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Result<Row>> {
  const values = parameters.map(encodeParameter)
  try {
    return await queryable.query({ name, text, values, types: columnTypes })
  } catch (error) {
    throw toStatementError(error)
  }
}

/** What went wrong with a statement: what PostgreSQL or the codec said, else the connection is lost. */
export function toStatementError(error: unknown): unknown {
  return isAnswer(error) ? error : new LostConnection(error)
}

/** Either PostgreSQL said no, or it answered and the codec did; everything else is the network. */
function isAnswer(error: unknown): boolean {
  return sqlState(error) !== null || error instanceof RangeError || error instanceof SyntaxError
}
