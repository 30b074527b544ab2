import { randomUUID } from 'node:crypto'
import type { Session } from '../database/database.ts'
import { type Parameter, statement } from '../database/statement.ts'

/** Runs any statement past the ledger, to see or to spoil what is really kept. */
export async function query<Row = Record<string, unknown>>(
  session: Session,
  text: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly Row[]> {
  const once = statement<readonly Parameter[], Row>(`test_${randomUUID()}`, text)
  return (await session.query(once, parameters)).rows
}
