import { expect, onTestFinished, test } from 'vitest'
import { begin, commit, rollback } from '../queries/transaction.ts'
import { query } from '../testing/query.ts'
import { openPGlite } from './open-pglite.ts'

async function openTable() {
  const database = await openPGlite()
  onTestFinished(() => database.close())
  const inside = await database.connect()
  await inside.execute('create table kept (name text)')
  const write = (name: string) => query(database, 'insert into kept values ($1::text)', [name])
  const names = async () =>
    (await query<{ name: string }>(database, 'select name from kept')).map(({ name }) => name)
  return { inside, write, names }
}

test('what is written outside of a transaction on PGlite outlives its rollback', async () => {
  const { inside, write, names } = await openTable()
  const begun = inside.query(begin, [])
  const writing = write('outside')
  await Promise.all([begun, query(inside, `insert into kept values ('inside')`)])
  await inside.query(rollback, [])
  await writing
  expect(await names()).toEqual(['outside'])
})

test('what is asked outside sees nothing that is not committed, and comes before the next', async () => {
  const { inside, names } = await openTable()
  await inside.query(begin, [])
  await query(inside, `insert into kept values ('first')`)
  const seen = names()
  const ended = inside.together(() => [
    inside.query(commit, []),
    inside.query(begin, []),
    query(inside, `insert into kept values ('second')`),
    inside.query(rollback, []),
  ])
  await Promise.all(ended)
  expect(await seen).toEqual(['first'])
})

test('a transaction that failed does not harm what waits for its end', async () => {
  const { inside, write, names } = await openTable()
  await inside.query(begin, [])
  await expect(query(inside, 'select 1 / 0')).rejects.toThrow('division by zero')
  const writing = write('outside')
  await inside.query(rollback, [])
  await writing
  expect(await names()).toEqual(['outside'])
})
