import type { TestProject } from 'vitest/node'
import { runPostgres } from './run-postgres.ts'

/** One real PostgreSQL for the whole run. Tests make their own databases in it. */
export default async function startPostgres(project: TestProject) {
  const running = process.env.TEST_DATABASE_URL
  if (running) {
    project.provide('postgresUrl', running)
    return
  }
  const postgres = await runPostgres(['max_connections=300'])
  const url = postgres.urlOf('postgres')
  project.provide('postgresUrl', url)
  process.env.TEST_DATABASE_URL = url // the next project that asks shares it
  return () => postgres.stop()
}
