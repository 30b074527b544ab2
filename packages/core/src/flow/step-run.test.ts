import { describe, expect, test } from 'vitest'
import { OneAccount } from '../testing/proof/one-account.ts'

const at = '2026-11-22T12:00:00.000Z'
const ideas = (quantity: number) => [{ action: 'idea_generation', quantity }]

function start(tasks = 0) {
  const account = new OneAccount({ planId: 'starter', at })
  const automation = { waiting: { tasks }, stages: ['tasks_to_articles' as const] }
  const { id: run } = account.done<'start_run', { id: string }>('start_run', { automation })
  const step = (name: string, status: 'started' | 'finished', quantity = 1) =>
    account.send('step_run', { run, step: name, status, actions: ideas(quantity) })
  return { account, run, step }
}

describe('a run', () => {
  test('takes a thousand steps and no more', () => {
    const { step } = start()
    for (let count = 0; count < 1_000; count += 1) {
      step(`${count}`, 'started', 1)
      step(`${count}`, 'finished', 1)
    }
    expect(step('one more', 'started')).toMatchObject({
      type: 'rejected',
      params: { field: 'steps', maximum: 1_000 },
    })
  })

  test('that was silent for a day does not pay an old step out of a new one’s credits', () => {
    const { account, step } = start()
    expect(step('old', 'started', 3).type).toBe('done')
    account.at('2026-11-24T00:00:00.000Z')
    expect(step('new', 'started', 2).type).toBe('done')
    expect(account.credits.held).toBe(20)
    expect(step('old', 'finished', 3).type).toBe('rejected')
    expect(step('new', 'finished', 2)).toMatchObject({ value: { charged: 20 } })
    expect(account.credits).toMatchObject({ available: 9_980, held: 0 })
  })

  test('expects of a finished step what it was started to do', () => {
    const { account, step } = start()
    step('one', 'started', 5)
    step('one', 'finished', 4)
    const charge = account.entries.find(({ kind }) => kind === 'charge')
    expect(charge).toMatchObject({ credits: -40, estimated: 40 })
  })

  test('keeps the prices it was held at, from each step’s start to its end', () => {
    const { account, step } = start(10)
    const [list] = account.catalogue.priceLists
    if (list === undefined) throw new Error('no prices')
    const dearer = list.actions.map((action) =>
      action.price.kind === 'per_unit'
        ? { ...action, price: { ...action.price, credits: 30 } }
        : action,
    )
    const next = { version: 'next', effectiveFrom: '2026-11-22T13:00:00.000Z', actions: dearer }
    account.catalogue = { ...account.catalogue, priceLists: [list, next] }
    account.at('2026-11-22T14:00:00.000Z')
    expect(step('one', 'started', 2)).toMatchObject({ value: { steps: [{ held: 20 }] } })
    expect(step('one', 'finished', 2)).toMatchObject({ value: { charged: 20 } })
  })
})
