import { expect, inject, test } from 'vitest'
import type { GatePolicy } from './model/catalogue.ts'
import { runModel, shrinkSteps, type Tally } from './testing/proof/run-model.ts'
import { tightCatalogue } from './testing/proof/tight-catalogue.ts'

/** SEED repeats a run; MODEL_COMMANDS makes it longer or shorter. */
const seed = inject('seed')
const commands = Number(process.env.MODEL_COMMANDS ?? 1_000_000)
const perStory = 1_000

const gates: readonly GatePolicy[] = [
  { basis: 'max' },
  { basis: 'expected' },
  { basis: 'expected_times', factor: 1.2 },
]

test('the books balance after every one of a million random commands', { timeout: 600_000 }, () => {
  // A stack for each of many thousand refusals costs more than the refusals.
  Error.stackTraceLimit = 0
  const tally: Tally = new Map()
  const startedAt = performance.now()
  for (let story = 0; story < commands / perStory; story += 1) {
    const gate = gates[story % gates.length] ?? { basis: 'max' }
    const catalogue = tightCatalogue(gate, '2026-03-15T00:00:00.000Z')
    const { steps, finding } = runModel(seed + story, perStory, catalogue, tally)
    if (finding !== null) {
      const told = shrinkSteps(steps, catalogue).map((step) => JSON.stringify(step))
      expect.fail(`Story ${seed + story}: ${finding.findings.join('; ')}\n${told.join('\n')}`)
    }
  }
  const ran = [...tally.values()].reduce((sum, count) => sum + count, 0)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`Model: ${ran} commands in ${seconds} s, seed ${seed}\n`)
  process.stdout.write(
    `${[...tally]
      .sort()
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}\n`,
  )
  expect(ran).toBe(commands)
})
