import type { Client } from 'pg'
import type { Connection, Result } from './database.ts'
import type { Parameter, Statement } from './statement.ts'
import { type Shapes, StatementGroup } from './statement-group.ts'

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
  readonly #shapes: Shapes = new Map()
  #group: StatementGroup | undefined
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
      return await this.together((group) => group.add(statement, parameters))
    } finally {
      this.#waiting -= 1
      this.#heardAt = performance.now()
    }
  }

  together<T>(send: (group: StatementGroup) => T): T {
    if (this.#group !== undefined) return send(this.#group)
    const group = new StatementGroup(this.#shapes)
    this.#group = group
    try {
      return send(group)
    } finally {
      this.#group = undefined
      if (!group.isEmpty) this.#send(group)
    }
  }

  /** What one tick sends becomes one packet. */
  #send(group: StatementGroup) {
    const stream = this.#stream
    stream.cork()
    process.nextTick(() => stream.uncork())
    this.#client.query(group)
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
