import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { rejectionError } from '../rejection-error.ts'
import { OneAccount } from '../testing/proof/one-account.ts'

const at = '2026-11-22T12:00:00.000Z'
const reset = '2026-12-22T12:00:00.000Z'
const anHourBefore = '2026-12-22T11:00:00.000Z'
const ideas = (quantity: number) => [{ action: 'idea_generation', quantity }]

function start({ tasks = 0, startedAt = at } = {}) {
  const account = new OneAccount({ planId: 'starter', at }).at(startedAt)
  const automation = { waiting: { tasks }, stages: ['tasks_to_articles' as const] }
  const { id: run } = account.done<'start_run', { id: string }>('start_run', { automation })
  const step = (name: string, status: 'started' | 'finished' | 'failed', quantity = 1) =>
    account.send('step_run', { run, step: name, status, actions: ideas(quantity) })
  return { account, run, step }
}

describe('a run', () => {
  test('takes a thousand steps and no more, and starts its last again like any other', () => {
    const { run, step } = start()
    for (let count = 1; count < 1_000; count += 1) {
      step(`${count}`, 'started', 1)
      step(`${count}`, 'finished', 1)
    }
    step('the last', 'started')
    const refused = { type: 'rejected', params: { run, field: 'steps', maximum: 1_000 } }
    expect(step('one more', 'started')).toMatchObject(refused)
    expect(step('the last', 'started').type).toBe('done')
    step('the last', 'failed')
    expect(step('the last', 'started').type).toBe('done')
    expect(step('one more', 'started')).toMatchObject(refused)
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

  test('that paused decides its next step anew, and goes on where that can be paid', () => {
    const { account, run, step } = start()
    step('done', 'started')
    step('done', 'finished')
    expect(step('dear', 'started', 1_000)).toMatchObject({ type: 'denied' })
    account.at('2026-11-22T13:00:00.000Z')
    const still = step('dear', 'started', 1_000)
    expect(still).toMatchObject({
      type: 'denied',
      decision: { asOf: '2026-11-22T13:00:00.000Z', credits: { shortfall: 10 } },
    })
    account.done('grant', { kind: 'purchase', credits: 10, reason: 'x' })
    expect(step('dear', 'started', 1_000)).toMatchObject({
      value: { status: 'running', pausedBy: null, held: 10_000 },
    })
    expect(account.state.runs.get(run)).toMatchObject({ status: 'running', pausedFor: [] })
  })

  test('that paused is not told to do fewer or cheaper steps: it goes on as it is', () => {
    const { account, run, step } = start()
    const kinds = () => account.state.runs.get(run)?.pausedBy?.remedies.map((remedy) => remedy.kind)
    expect(step('too much', 'started', 1_001).type).toBe('denied')
    expect(kinds()).toEqual(['upgrade', 'buy_credits'])
    expect(account.send('resume_run', { run }).type).toBe('denied')
    expect(kinds()).toEqual(['upgrade', 'buy_credits'])
  })

  test('that expired is under way again once it is resumed, without the step that it lost', () => {
    const { account, run, step } = start()
    step('lost', 'started')
    account.at('2026-11-24T00:00:00.000Z')
    const resumed = account.done('resume_run', { run })
    expect(resumed).toMatchObject({
      status: 'running',
      held: 0,
      steps: [{ step: 'lost', status: 'failed', held: 0 }],
    })
    expect(account.state.account?.openReservations).toBe(1)
  })

  test('that has finished is called a run', () => {
    const { account, run, step } = start()
    account.done('finish_run', { run })
    const refused = account.send('resume_run', { run })
    expect(refused).toEqual({ type: 'rejected', code: 'reservation_settled', params: { run } })
    expect(step('late', 'started')).toEqual(refused)
    expect(rejectionError('reservation_settled', { run }).message).toBe(
      `Run "${run}" has finished. Start a new one.`,
    )
  })

  test('that nobody touched any more is not said to have cost nothing', () => {
    const { account, step } = start()
    step('done', 'started')
    step('done', 'finished')
    account.at('2026-11-24T00:00:00.000Z').done('catch_up', {})
    step('next', 'started')
    account.at('2026-11-26T00:00:00.000Z').done('catch_up', {})
    const notes = account.entries.flatMap(({ kind, note }) => (kind === 'release' ? note : []))
    expect(notes).toEqual(['expired_in_part', 'expired_in_part'])
  })

  test('expects of a finished step what it was started to do', () => {
    const { account, step } = start()
    step('one', 'started', 5)
    step('one', 'finished', 4)
    const charge = account.entries.find(({ kind }) => kind === 'charge')
    expect(charge).toMatchObject({ credits: -40, estimated: 40 })
  })

  test('keeps the prices it was held at, from each step’s start to its end', () => {
    const { account, step } = start({ tasks: 10 })
    account.catalogue = withPrices(30, '2026-11-22T13:00:00.000Z')
    account.at('2026-11-22T14:00:00.000Z')
    expect(step('one', 'started', 2)).toMatchObject({ value: { steps: [{ held: 20 }] } })
    expect(step('one', 'finished', 2)).toMatchObject({ value: { charged: 20 } })
  })

  test.each([
    ['dearer once its hold is gone, is not told to wait', at, 901, 90, false],
    ['cheap once its hold is gone, is told to wait', at, 1_001, 9, true],
    ['dearer while its hold keeps its prices, is told to wait', anHourBefore, 901, 90, true],
  ])('that paused before a step that gets %s', (_, startedAt, quantity, price, helps) => {
    const { account, run, step } = start({ startedAt })
    account.done('charge', { actions: ideas(100) })
    account.catalogue = withPrices(price, '2026-12-22T11:30:00.000Z')
    step('dear', 'started', quantity)
    const remedies = account.state.runs.get(run)?.pausedBy?.remedies ?? []
    expect(remedies.some(({ kind }) => kind === 'wait')).toBe(helps)
    account.at(reset)
    expect(account.send('resume_run', { run }).type).toBe(helps ? 'done' : 'denied')
  })
})

/** Prices at which everything that goes by the unit is so dear, from an instant on. */
function withPrices(credits: number, effectiveFrom: string): Catalogue {
  const [list] = defaultCatalogue.priceLists
  if (list === undefined) throw new Error('no prices')
  const actions = list.actions.map((action) =>
    action.price.kind === 'per_unit' ? { ...action, price: { ...action.price, credits } } : action,
  )
  return { ...defaultCatalogue, priceLists: [list, { version: 'next', effectiveFrom, actions }] }
}
