import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

test('a real PostgreSQL answers', async () => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  const { rows } = await client.query('select 1 + 1 as two')
  await client.end()
  expect(rows).toEqual([{ two: 2 }])
})

test('a run that fails beside a PostgreSQL ends as failed', () => {
  const script = `
    import { runPostgres } from './tests/setup/run-postgres.ts'
    const postgres = await runPostgres([])
    await postgres.stop()
    process.exitCode = 7`
  const { status } = spawnSync('node', ['--input-type=module', '--eval', script])
  expect(status).toBe(7)
})
