import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Result } from './database.ts'
import { encodeParameter } from './encode-parameter.ts'
import { toStatementError } from './run-statement.ts'
import type { Parameter, Statement } from './statement.ts'

/** How the columns of a statement's rows are called and decoded. */
type Shape = readonly { readonly name: string; readonly decode: (text: string) => unknown }[]

/** What one connection has learnt of its prepared statements, by name. */
export type Shapes = Map<string, Shape>

interface Asked {
  readonly name: string
  readonly text: string
  readonly values: readonly (string | null)[]
  readonly rows: (readonly (string | null)[])[]
  readonly answer: (result: Result<never>) => void
  readonly fail: (error: unknown) => void
  shape: Shape | undefined
}

/** The part of `pg`'s connection that its types leave out. */
interface Wire {
  readonly parsedStatements: Record<string, string | undefined>
  readonly submittedNamedStatements: Record<string, string | undefined>
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly (string | null)[] }): void
  describe(message: { type: 'P' }): void
  execute(message: object): void
  sync(): void
}

/**
 * Statements that `pg` sends as one query of many parts: PostgreSQL answers them all in one piece, and
 * skips what stands behind one that failed. Of rows it knows, it does not ask for a description.
 */
export class StatementGroup extends pg.Query {
  readonly #shapes: Shapes
  readonly #asked: Asked[] = []
  #at = 0
  // Of the statement that is being answered; `pg` keeps its list of prepared ones by them.
  name = ''
  text = ''

  constructor(shapes: Shapes) {
    super('')
    this.#shapes = shapes
  }

  get isEmpty(): boolean {
    return this.#asked.length === 0
  }

  add<Parameters extends readonly Parameter[], Row>(
    { name, text }: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Result<Row>> {
    const values = parameters.map(encodeParameter)
    return new Promise((answer, fail) => {
      this.#asked.push({ name, text, values, rows: [], answer, fail, shape: undefined })
    })
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire
    for (const asked of this.#asked) {
      const { name, text, values } = asked
      if (!(wire.parsedStatements[name] ?? wire.submittedNamedStatements[name])) {
        wire.parse({ name, text })
        if (name !== '') wire.submittedNamedStatements[name] = text
      }
      wire.bind({ statement: name, values })
      asked.shape = this.#shapes.get(name)
      if (asked.shape === undefined) wire.describe({ type: 'P' })
      wire.execute({})
    }
    wire.sync()
    this.#turnTo(0)
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
    const asked = this.#asked[this.#at]
    if (asked === undefined) return
    asked.shape = fields.map((field) => ({
      name: field.name,
      decode: columnTypes.getTypeParser(field.dataTypeID),
    }))
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    this.#asked[this.#at]?.rows.push(fields)
  }

  handleCommandComplete({ text }: { text: string }) {
    const asked = this.#asked[this.#at]
    if (asked === undefined) return
    const { name, rows, shape = [], answer, fail } = asked
    if (name !== '') this.#shapes.set(name, shape)
    this.#turnTo(this.#at + 1)
    try {
      answer({
        rows: rows.map((cells) => decodeRow(cells, shape)) as never[],
        command: tagOf(text),
      })
    } catch (error) {
      fail(error)
    }
  }

  handleError(error: unknown, connection: unknown) {
    const { parsedStatements, submittedNamedStatements } = connection as Wire
    for (const { name, fail } of this.#asked.slice(this.#at)) {
      // Behind the failed one nothing was prepared either.
      if (!parsedStatements[name]) delete submittedNamedStatements[name]
      fail(toStatementError(error))
    }
    this.#at = this.#asked.length
  }

  handleReadyForQuery() {}

  #turnTo(at: number) {
    const asked = this.#asked[at]
    this.#at = at
    this.name = asked?.name ?? ''
    this.text = asked?.text ?? ''
  }
}

function decodeRow(cells: readonly (string | null)[], shape: Shape) {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < shape.length; index++) {
    const column = shape[index]
    const cell = cells[index] ?? null
    if (column !== undefined) row[column.name] = cell === null ? null : column.decode(cell)
  }
  return row
}

/** `INSERT 0 128` is an `INSERT`. */
function tagOf(text: string): string {
  const space = text.indexOf(' ')
  return space === -1 ? text : text.slice(0, space)
}
