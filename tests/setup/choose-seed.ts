import type { TestProject } from 'vitest/node'

/** One seed for every random test of a run, printed so that the run can be repeated. */
export default function chooseSeed(project: TestProject) {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
  process.stdout.write(`Random tests use seed ${seed} (SEED=${seed} npm test repeats them)\n`)
  project.provide('seed', seed)
}
