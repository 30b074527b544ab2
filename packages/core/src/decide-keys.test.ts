import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from './catalogue/default-catalogue.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { fingerprintOf } from './fingerprint.ts'
import { emptyState, type State } from './state/state.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const nextCycle = Date.parse('2026-12-22T12:00:00.000Z')
const open: Command = { type: 'put_account', account: 'a', input: { planId: 'free' } }
const catchUp: Command = { type: 'catch_up', account: 'a', input: {} }
const claim: Command = {
  type: 'claim',
  account: 'a',
  input: { limit: 'sites', name: 'blog' },
}
const charge: Command = {
  type: 'charge',
  account: 'a',
  key: 'mine',
  input: { actions: [{ action: 'idea_generation' }] },
}

const opened: State = decide(emptyState, open, now, defaultCatalogue).state

describe('a command without a key', () => {
  test.each([open, claim, catchUp])('is not remembered: $type', (command) => {
    const { state, entries, outcome } = decide(opened, command, nextCycle, defaultCatalogue)
    expect(outcome.type).toBe('done')
    expect([...state.answers]).toEqual([])
    expect(entries.length).toBeGreaterThan(0)
    expect(entries.filter(({ key }) => key !== null)).toEqual([])
  })

  test('is done again each time, whatever was remembered', () => {
    const { state } = decide(opened, charge, now, defaultCatalogue)
    expect([...state.answers.keys()]).toEqual(['mine'])
    const later = decide(state, catchUp, nextCycle, defaultCatalogue)
    expect(later.outcome).toEqual({ type: 'done', value: undefined })
    expect([...later.state.answers.keys()]).toEqual(['mine'])
  })
})

describe('catching up', () => {
  test('is done with nothing to tell, also where nothing is due', () => {
    const { state, entries, outcome } = decide(opened, catchUp, now, defaultCatalogue)
    expect(outcome).toEqual({ type: 'done', value: undefined })
    expect(entries).toEqual([])
    expect(state.account).toEqual(opened.account)
  })
})

describe('a refusal that a store remembered', () => {
  test('comes back as it was', () => {
    const refused = { type: 'rejected', code: 'not_found', params: { account: 'a' } } as const
    const answers = new Map([['mine', { fingerprint: fingerprintOf(charge), outcome: refused }]])
    const { state, entries, outcome } = decide(
      { ...opened, answers },
      charge,
      now,
      defaultCatalogue,
    )
    expect(outcome).toEqual(refused)
    expect(entries).toEqual([])
    expect(state.answers).toBe(answers)
  })
})
