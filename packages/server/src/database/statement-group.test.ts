import { afterEach, describe, expect, test } from 'vitest'
import { makeDatabase } from '../testing/make-database.ts'
import type { Connection, Database } from './database.ts'
import { openPGlite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'
import { statement } from './statement.ts'

const double = statement<[number: number], { doubled: number }>(
  'double',
  'select $1::int8 * 2 as doubled',
)
const divide = statement<[by: number], { quotient: number }>(
  'divide',
  'select 10 / $1::int8 as quotient',
)
const keep = statement<[number: number]>('keep', 'insert into kept values ($1::int8)')
const kept = statement<[], { number: number }>('kept', 'select number from kept order by number')

describe.each([
  ['PostgreSQL', async () => openPostgres({ url: await makeDatabase() })],
  ['PGlite', () => openPGlite()],
])('a group of statements on %s', (_name, open: () => Promise<Database>) => {
  let database: Database
  let connection: Connection

  async function openWithTable() {
    database = await open()
    connection = await database.connect()
    await connection.execute('create table kept (number bigint)')
  }
  afterEach(async () => {
    await connection.close()
    await database.close()
  })

  test('is answered statement by statement, described or not', async () => {
    await openWithTable()
    for (const time of [1, 2, 3]) {
      const [first, nothing, second] = await connection.together(() =>
        Promise.all([
          connection.query(double, [time]),
          connection.query(keep, [time]),
          connection.query(double, [time * 10]),
        ]),
      )
      expect(first.rows).toEqual([{ doubled: time * 2 }])
      expect(nothing).toEqual({ rows: [], command: 'INSERT' })
      expect(second.rows).toEqual([{ doubled: time * 20 }])
    }
    expect((await connection.query(kept, [])).rows).toHaveLength(3)
  })

  test('does nothing of what stands behind a failed statement, and can be sent again', async () => {
    await openWithTable()
    const send = (by: number) =>
      connection.together(() =>
        Promise.allSettled([
          connection.query(keep, [1]),
          connection.query(divide, [by]),
          connection.query(keep, [2]),
          connection.query(double, [2]),
        ]),
      )
    const failed = await send(0)
    expect(failed.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ])
    // A group is a transaction of its own where nobody began one.
    expect((await connection.query(kept, [])).rows).toEqual([])
    expect((await send(5)).map(({ status }) => status)).not.toContain('rejected')
    expect((await connection.query(kept, [])).rows).toEqual([{ number: 1 }, { number: 2 }])
  })

  test('tells a number that is beyond 2^53 − 1 of its own statement alone', async () => {
    await openWithTable()
    const [large, small] = await connection.together(() =>
      Promise.allSettled([
        connection.query(double, [Number.MAX_SAFE_INTEGER]),
        connection.query(double, [1]),
      ]),
    )
    expect(large).toMatchObject({ status: 'rejected', reason: expect.any(RangeError) })
    expect(small).toMatchObject({ status: 'fulfilled', value: { rows: [{ doubled: 2 }] } })
  })
})
