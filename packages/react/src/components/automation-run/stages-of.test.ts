import type { Run } from '@igny8/credits-core'
import { expect, it } from 'vitest'
import { type RunStepName, stagesOf } from './stages-of.ts'

const names: readonly RunStepName[] = [
  { step: 'a', stage: 'tasks_to_articles', label: 'A' },
  { step: 'b', stage: 'tasks_to_articles', label: 'B' },
  { step: 'c', stage: 'publishing', label: 'C' },
]

function runWith(status: Run['status'], steps: Run['steps']): Run {
  const nothing = { required: 0, held: 0, charged: 0, released: 0, pausedBy: null, context: {} }
  const startedAt = '2026-11-22T09:00:00.000Z'
  return { id: 'run_1', status, steps, automation: { waiting: {} }, startedAt, ...nothing }
}

const finished = (step: string, charged: number): Run['steps'][number] => {
  return { step, status: 'finished', held: 0, charged, actions: [] }
}

it('shows only stages that have steps, in the order they run', () => {
  const { stages } = stagesOf(runWith('running', []), [...names].reverse(), false)
  expect(stages.map(({ stage }) => stage)).toEqual(['tasks_to_articles', 'publishing'])
})

it('works on the first step that is not done', () => {
  const { stages, current } = stagesOf(runWith('running', [finished('a', 150)]), names, false)
  expect(current?.label).toBe('B')
  expect(stages).toMatchObject([
    { state: 'working', done: 1, total: 2, charged: 150, isFree: false },
    { state: 'waiting', done: 0, total: 1, charged: 0, isFree: true },
  ])
})

it('is paused where its run paused, and where somebody stopped it', () => {
  const steps = [finished('a', 150), finished('b', 140)]
  for (const [status, isStopped] of [
    ['paused', false],
    ['running', true],
    ['expired', true],
  ] as const) {
    const { stages } = stagesOf(runWith(status, steps), names, isStopped)
    expect(stages.map(({ state }) => state)).toEqual(['done', 'paused'])
  }
})

it('works on nothing once the run has finished, whatever was left out', () => {
  const { stages, current } = stagesOf(runWith('finished', [finished('a', 150)]), names, false)
  expect(current).toBeUndefined()
  expect(stages.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
})
