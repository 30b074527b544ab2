import type { Client } from 'pg'
import type { Connection, Result } from './database.ts'
import { runStatement } from './run-statement.ts'
import type { Parameter, Statement } from './statement.ts'

/** What lies under a `pg` client, of which its types say nothing. */
interface OverStream {
  readonly connection: {
    readonly stream: { cork(): void; uncork(): void; destroy(error: Error): void }
  }
}

/** A connected `pg` client with `pipeline: true` as the port's connection. */
export class PgConnection implements Connection {
  readonly #client: Client
  readonly #watchdog: NodeJS.Timeout | undefined
  #usable = true
  #waiting = 0
  #heardAt = 0

  /** After `answerTimeoutMs` of silence with a question open it counts as lost; null waits forever. */
  constructor(client: Client, answerTimeoutMs: number | null) {
    this.#client = client
    client.on('error', () => this.#lose())
    client.on('end', () => this.#lose())
    if (answerTimeoutMs === null) return
    // One timer for all: one for each statement would cost more than the statement.
    this.#watchdog = setInterval(() => this.#requireAnswer(answerTimeoutMs), answerTimeoutMs / 4)
    this.#watchdog.unref()
  }

  get usable() {
    return this.#usable
  }

  async query<Parameters extends readonly Parameter[], Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Result<Row>> {
    if (this.#waiting === 0) this.#heardAt = performance.now()
    this.#waiting += 1
    try {
      return await runStatement(this.#client, statement, parameters)
    } finally {
      this.#waiting -= 1
      this.#heardAt = performance.now()
    }
  }

  together<T>(send: () => T): T {
    const stream = this.#stream
    stream.cork()
    try {
      return send()
    } finally {
      stream.uncork()
    }
  }

  async execute(script: string): Promise<void> {
    await this.#client.query(script)
  }

  async close(): Promise<void> {
    this.#lose()
    await this.#client.end()
  }

  get #stream() {
    return (this.#client as unknown as OverStream).connection.stream
  }

  #requireAnswer(answerTimeoutMs: number) {
    if (this.#waiting === 0 || performance.now() - this.#heardAt < answerTimeoutMs) return
    this.#lose()
    this.#stream.destroy(new Error(`The database did not answer for ${answerTimeoutMs} ms.`))
  }

  #lose() {
    this.#usable = false
    clearInterval(this.#watchdog)
  }
}
