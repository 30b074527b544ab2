import type { Parameter, Statement } from './statement.ts'

export interface Result<Row> {
  readonly rows: readonly Row[]
  /** The command tag: `SELECT`, `UPDATE`, `COMMIT`, `ROLLBACK` … */
  readonly command: string
}

/** Whatever can run one statement: a connection, a pool, a host's transaction. */
export interface Session {
  query<Parameters extends readonly Parameter[], Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Result<Row>>
}

/** A connection of its own. Statements are answered in the order they are sent. */
export interface Connection extends Session {
  /**
   * Sends all that `send` asks for at once. It is answered in one piece; what stands behind a
   * statement that failed is not done and fails as well.
   */
  together<T>(send: () => T): T
  /** Runs a script of many statements without parameters. */
  execute(script: string): Promise<void>
  /** False from the moment the connection is lost or closed. */
  readonly usable: boolean
  close(): Promise<void>
}

/** What the ledger needs of a database. A lost connection is opened again by the next call. */
export interface Database extends Session {
  readonly kind: 'pglite' | 'postgres'
  /** One read outside of every transaction. */
  query: Session['query']
  /**
   * A connection for transactions, which waits long for a lock unless it is impatient. On PGlite there
   * is only one, and everybody shares it.
   */
  connect(patience?: 'patient' | 'impatient'): Promise<Connection>
  close(): Promise<void>
}
