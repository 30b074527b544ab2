import { expect, test } from 'vitest'
import { OneAccount } from '../testing/proof/one-account.ts'

test('what is held later burns in the same order as what was held first', () => {
  const account = new OneAccount({ planId: 'free', at: '2026-11-22T12:00:00.000Z' })
  const write = (words: number) => [{ action: 'content_generation', words }]
  // Two articles of 100 words are held with 24 credits: 20 of the plan, 4 of what was given.
  account.done('charge', { actions: write(19_800) })
  account.done('grant', { kind: 'bonus', credits: 100, reason: 'x' })
  const automation = {
    waiting: { tasks: 2 },
    stages: ['tasks_to_articles' as const],
    wordsPerArticle: 100,
  }
  const { id: run } = account.done<'start_run', { id: string }>('start_run', { automation })
  // The dearer plan's credits come later, and are still to burn first.
  account.done('put_account', { planId: 'starter' })
  const step = { run, step: 'first', actions: write(400) }
  account.done('step_run', { ...step, status: 'started' })
  expect(account.credits).toMatchObject({ held: 48, plan: 10_000 - 2_000 - 24, bonus: 96 })
  account.done('step_run', { ...step, status: 'finished' })
  account.done('finish_run', { run })
  expect(account.credits).toMatchObject({ available: 8_080, held: 0, plan: 7_980, bonus: 100 })
})
