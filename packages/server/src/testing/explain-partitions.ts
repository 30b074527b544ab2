import type { Connection, Database, Session } from '../database/database.ts'
import { encodeParameter } from '../database/encode-parameter.ts'
import type { Parameter, Statement } from '../database/statement.ts'

/** By the name of a statement: the partitions that it read each time it was for one account. */
export type PartitionsRead = Map<string, (readonly number[])[]>

/**
 * A database that explains what it is asked, run and undone, before it does it: the first times each
 * statement is for one account.
 */
export function explainingDatabase(database: Database, read: PartitionsRead): Database {
  return {
    kind: database.kind,
    close: () => database.close(),
    async query(statement, parameters) {
      const connection = await database.connect()
      await connection.execute('begin')
      await explain(connection, statement, parameters, read)
      await connection.execute('rollback')
      await connection.close()
      return database.query(statement, parameters)
    },
    async connect(patience) {
      const connection = await database.connect(patience)
      return {
        together: (send) => connection.together(send),
        query(statement, parameters) {
          void explain(connection, statement, parameters, read)
          return connection.query(statement, parameters)
        },
        execute: (script) => connection.execute(script),
        get usable() {
          return connection.usable
        },
        close: () => connection.close(),
      }
    },
  }
}

const timesEach = 3
let explained = 0

/** Sends everything at once, so that in a pipe nothing comes between. */
async function explain<Parameters extends readonly Parameter[], Row>(
  connection: Connection,
  { name, text }: Statement<Parameters, Row>,
  parameters: Parameters,
  read: PartitionsRead,
): Promise<void> {
  const seen = read.get(name) ?? []
  if (name === '' || !isForOneAccount(parameters) || seen.length >= timesEach) return
  explained += 1
  const copy = `explained_${explained}`
  const values = parameters.map((value) => literal(encodeParameter(value))).join(', ')
  const sent = [
    'savepoint explained',
    `prepare ${copy} as ${text}`,
    `explain (analyze) execute ${copy}(${values})`,
    'rollback to savepoint explained',
  ].map((script) => run(connection, script))
  const answers = await Promise.allSettled(sent)
  const plan = answers[2]
  if (plan?.status !== 'fulfilled') return
  const lines = plan.value.map((row) => String(row['QUERY PLAN']))
  read.set(name, [...(read.get(name) ?? []), [...new Set(lines.flatMap(partitionIn))]])
}

async function run(session: Session, text: string): Promise<readonly Record<string, unknown>[]> {
  const once: Statement<[], Record<string, unknown>> = { name: '', text }
  return (await session.query(once, [])).rows
}

function isForOneAccount([first]: readonly Parameter[]): boolean {
  return Array.isArray(first) ? new Set(first).size === 1 : typeof first === 'string'
}

function literal(text: string | null): string {
  return text === null ? 'null' : `'${text.replaceAll("'", "''")}'`
}

/**
 * The number of the partition that a line of a plan really went to. Of a MERGE that ran, PostgreSQL 18
 * writes JSON that nobody can read, so the plans are text.
 */
function partitionIn(line: string): readonly number[] {
  const [, number] = / on \w+_(\d+) .*\(actual /.exec(line) ?? []
  return number === undefined ? [] : [Number(number)]
}
