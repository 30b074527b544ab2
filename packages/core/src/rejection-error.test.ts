import { describe, expect, test } from 'vitest'
import { doneValueOf, guardedOf, rejecting } from './guarded-of.ts'
import { rejectionError } from './rejection-error.ts'
import { Rejection, type RejectionCode } from './state/rejection.ts'
import { runModel } from './testing/proof/run-model.ts'
import { tightCatalogue } from './testing/proof/tight-catalogue.ts'

describe('a refusal', () => {
  test('says for developers what is wrong, which value, and what to do next', () => {
    const said = (code: RejectionCode, params: Record<string, string | number>) =>
      rejectionError(code, params).message
    expect([
      said('not_found', { reservation: 'res_7' }),
      said('invalid_amount', { field: 'credits', value: 9, maximum: 5 }),
      said('invalid_field', { field: 'planId', value: 'gold', known: 'free, starter' }),
      said('invalid_field', { field: 'action', value: 'write' }),
      said('invalid_field', { field: 'tokens.model', value: 'x', action: 'clustering' }),
      said('invalid_field', { field: 'expiresAt', value: '2020-01-01T00:00:00Z' }),
      said('invalid_field', { field: 'openReservations', maximum: 100 }),
      said('invalid_field', { run: 'run_7', field: 'steps', maximum: 1_000 }),
      said('idempotency_key_reused', { key: 'k' }),
      said('reservation_settled', { reservation: 'res_7' }),
      said('settle_exceeds_reserved', { reservation: 'res_7', cost: 200, held: 180 }),
      said('settle_exceeds_reserved', { reservation: 'res_7', used: 4, held: 3 }),
    ]).toEqual([
      'There is no reservation "res_7". Check the id, or create it first.',
      'The amount "9" is too large; at most 5 fits. Send less.',
      'There is no plan "gold". The catalogue has free, starter.',
      'There is no action "write" in the price list. Use the id of one that is.',
      'The action "clustering" has no price for the model "x". Use one that the price list names.',
      'The value "2020-01-01T00:00:00Z" of "expiresAt" is not possible here. Use a time in the future.',
      'This account has 100 of "openReservations", the most there can be. End or use some first.',
      'Run "run_7" has 1000 steps, the most there can be. Finish it and start another.',
      'The key "k" was used for another request. Make a new key for each intent.',
      'Reservation "res_7" has ended (settled). Make a new one.',
      'Reservation "res_7" holds 180, less than the 200 asked for. Settle at most what is held, or pass over: "charge_reserved".',
      'Reservation "res_7" holds 3, less than the 4 asked for. Settle at most what is held, or pass over: "charge_reserved".',
    ])
  })

  test('points at the field it is about', () => {
    expect(
      rejectionError('invalid_field', { field: 'tokens.model', value: 'x' }).errors,
    ).toMatchObject([{ pointer: '/tokens/model', code: 'invalid_field' }])
    expect(rejectionError('not_found', { account: 'a' }).errors).toEqual([])
  })

  test('of any kind that thousands of commands meet is a whole sentence', () => {
    const catalogue = tightCatalogue({ basis: 'max' }, '2026-03-01T00:00:00.000Z')
    const codes = new Set<string>()
    for (let seed = 1; seed <= 30; seed += 1) {
      for (const outcome of runModel(seed, 400, catalogue, new Map()).outcomes) {
        if (outcome.type !== 'rejected') continue
        codes.add(outcome.code)
        const error = rejectionError(outcome.code, outcome.params)
        expect(error.code).toBe(outcome.code)
        expect(error.message).not.toMatch(/undefined|NaN|\[object|""/)
        expect(error.charged).toBe('no')
      }
    }
    expect([...codes].sort()).toEqual([
      'idempotency_key_reused',
      'invalid_amount',
      'invalid_field',
      'not_found',
      'reservation_expired',
      'reservation_released',
      'reservation_settled',
      'settle_exceeds_reserved',
    ])
  })
})

describe('an outcome', () => {
  test('is a value or a denial, or is thrown', () => {
    expect(guardedOf({ type: 'done', value: 5 })).toEqual({
      allowed: true,
      value: 5,
      replayed: false,
    })
    expect(guardedOf({ type: 'done', value: 5, replayed: true })).toMatchObject({ replayed: true })
    const params = { account: 'a' }
    expect(() => guardedOf({ type: 'rejected', code: 'not_found', params })).toThrow('no account')
  })

  test('of what is never denied is its value', () => {
    expect(doneValueOf({ type: 'done', value: 5 })).toBe(5)
    const decision = { code: 'ok' } as never
    expect(() => doneValueOf({ type: 'denied', decision })).toThrow('cannot be denied')
  })
})

test('what is not a refusal comes through as it is', () => {
  const fault = new TypeError('a fault')
  expect(() =>
    rejecting(() => {
      throw fault
    }),
  ).toThrow(fault)
  expect(() =>
    rejecting(() => {
      throw new Rejection('not_found', { run: 'run_1' })
    }),
  ).toThrow('There is no run "run_1".')
  expect(rejecting(() => 5)).toBe(5)
})
