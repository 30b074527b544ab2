import pg from 'pg'
import { expect, inject, test } from 'vitest'

test('a real PostgreSQL answers', async () => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  const { rows } = await client.query('select 1 + 1 as two')
  await client.end()
  expect(rows).toEqual([{ two: 2 }])
})
