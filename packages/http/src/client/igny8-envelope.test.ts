import { expect, it } from 'vitest'
import { igny8Envelope } from './igny8-envelope.ts'

const wrapped = (status: number, list?: string) => ({ status, route: 'account' as const, list })

it('takes an answer out of data', () => {
  const body = { success: true, data: { account: 'acme' }, message: 'ok', request_id: 'r1' }
  expect(igny8Envelope(body, wrapped(200))).toEqual({ account: 'acme' })
})

it('takes a page out of a list, with the cursor of its next address', () => {
  const next = 'https://host.example/api/v1/x/?cursor=cD0y&page_size=2'
  const body = { success: true, count: 7, next, previous: null, results: [1, 2], request_id: 'r1' }
  expect(igny8Envelope(body, wrapped(200, 'keywords'))).toEqual({
    keywords: [1, 2],
    total: 7,
    nextCursor: 'cD0y',
  })
  expect(igny8Envelope({ ...body, next: null }, wrapped(200, 'keywords'))).toMatchObject({
    nextCursor: null,
  })
})

it('finds the problem document that a gateway passed on', () => {
  const problem = { status: 402, code: 'insufficient_credits', decision: {} }
  for (const place of ['data', 'error', 'errors']) {
    const body = { success: false, [place]: problem, request_id: 'r1' }
    expect(igny8Envelope(body, wrapped(402))).toBe(problem)
  }
})

it('makes a problem of an error of the host itself', () => {
  const errors = { name: ['Too short.', 'Taken.'], plan: 'Unknown.' }
  const body = { success: false, error: 'Validation failed', errors, request_id: 'r1' }
  expect(igny8Envelope(body, wrapped(422))).toEqual({
    status: 422,
    code: 'invalid_field',
    detail: 'Validation failed',
    errors: [
      { pointer: '/name', code: 'invalid', message: 'Too short.' },
      { pointer: '/name', code: 'invalid', message: 'Taken.' },
      { pointer: '/plan', code: 'invalid', message: 'Unknown.' },
    ],
  })
  expect(igny8Envelope({ success: false, error: 'x' }, wrapped(200))).toMatchObject({
    status: 500,
    code: 'internal_error',
  })
})

it('leaves an answer without an envelope as it is', () => {
  for (const body of [{ account: 'acme' }, [], 'text', null, undefined]) {
    expect(igny8Envelope(body, wrapped(200))).toBe(body)
  }
})
