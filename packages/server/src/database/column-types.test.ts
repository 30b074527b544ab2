import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDatabase } from '../testing/make-database.ts'
import { query } from '../testing/query.ts'
import type { Database } from './database.ts'
import { openPGlite } from './open-pglite.ts'
import { openPostgres } from './open-postgres.ts'
import { toTimestamp } from './timestamp.ts'

const places = {
  PGlite: () => openPGlite(),
  PostgreSQL: async () => openPostgres({ url: await makeDatabase() }),
}

describe.each(Object.entries(places))('%s', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  }, 30_000)
  afterAll(() => database.close())

  async function roundTrip(type: string, value: string | number | boolean | null) {
    const [row] = await query<{ value: unknown; values: unknown[] }>(
      database,
      `select $1::${type} as value, $2::${type}[] as values_in, ($2::${type}[])[2] as second`,
      [value, [value, value]],
    )
    expect((row as unknown as { second: unknown }).second).toEqual(row?.value)
    return row?.value
  }

  test.each([0, 1, -1, 2 ** 53 - 1, -(2 ** 53 - 1)])(
    '%d is the same int8 there and back',
    async (n) => {
      expect(await roundTrip('int8', n)).toBe(n)
    },
  )

  test.each(['9007199254740992', '9223372036854775807', '-9007199254740992'])(
    'the int8 %s is refused instead of rounded',
    async (text) => {
      await expect(query(database, `select ${text}::int8 as value`)).rejects.toThrow(RangeError)
      expect(await query(database, 'select 1::int8 as value')).toEqual([{ value: 1 }])
    },
  )

  test.each(['0.1', 'NaN', '9223372036854775808', '', 'Infinity'])(
    'the database refuses %j as an int8',
    async (text) => {
      await expect(query(database, 'select $1::int8 as value', [text])).rejects.toThrow()
    },
  )

  test.each([
    '',
    ' ',
    'NULL',
    'null',
    '{}',
    'a,b',
    '"quoted"',
    'back\\slash\\',
    "it's",
    'tab\tline\nreturn\r',
    'ümläut 漢字 👩‍👩‍👧',
    '%_\\',
    '{"json":"in \\"text\\""}',
  ])('the text %j is the same there and back', async (text) => {
    expect(await roundTrip('text', text)).toBe(text)
  })

  test.each([
    0,
    1,
    1_795_359_771_838,
    Date.parse('9999-12-31T23:59:59.999Z'),
    Date.parse('+010000-01-31T00:00:00.000Z'),
    Date.parse('+020000-02-29T12:34:56.789Z'),
  ])('the instant %d is the same there and back', async (instant) => {
    expect(await roundTrip('timestamptz', toTimestamp(instant))).toBe(instant)
  })

  test('an instant is the same whatever zone the session prints it in', async () => {
    const instant = Date.parse('1999-07-01T01:02:03.004Z')
    const connection = await database.connect()
    for (const zone of ['Asia/Kathmandu', 'America/St_Johns', 'UTC']) {
      await connection.execute(`set time zone '${zone}'`)
      const rows = await query(connection, 'select $1::timestamptz as value', [
        toTimestamp(instant),
      ])
      expect(rows).toEqual([{ value: instant }])
    }
    await connection.close()
  })

  test('null, booleans and JSON are themselves', async () => {
    expect(await roundTrip('text', null)).toBe(null)
    expect(await roundTrip('boolean', true)).toBe(true)
    expect(await roundTrip('boolean', false)).toBe(false)
    const value = { text: 'a"b\\c', list: [1, null, 2 ** 53 - 1], nested: { é: '漢' } }
    expect(await roundTrip('json', JSON.stringify(value))).toEqual(value)
  })
})
