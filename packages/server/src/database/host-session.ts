import type { Session } from './database.ts'
import { type Queryable, runStatement } from './run-statement.ts'
import { createTurns } from './turns.ts'

/** A host's own `pg` client, inside a transaction that the host began. */
export type HostClient = Queryable

/** Statements on a host's client, one after the other: it need not know how to pipeline. */
export function hostSession(client: HostClient): Session {
  const inTurn = createTurns()
  return {
    query: (statement, parameters) => inTurn(() => runStatement(client, statement, parameters)),
  }
}
