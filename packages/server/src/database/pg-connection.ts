import type { Client } from 'pg'
import type { Connection, Session } from './database.ts'
import { runStatement } from './run-statement.ts'

interface Corkable {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

/** A connected `pg` client with `pipeline: true` as the port's connection. */
export class PgConnection implements Connection {
  readonly #client: Client
  #usable = true

  constructor(client: Client) {
    this.#client = client
    const lose = () => {
      this.#usable = false
    }
    client.on('error', lose)
    client.on('end', lose)
  }

  get usable() {
    return this.#usable
  }

  query: Session['query'] = (statement, parameters) =>
    runStatement(this.#client, statement, parameters)

  together<T>(send: () => T): T {
    const { stream } = (this.#client as unknown as Corkable).connection
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
    this.#usable = false
    await this.#client.end()
  }
}
