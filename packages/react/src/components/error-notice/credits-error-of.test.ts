import { CreditsError } from '@igny8/credits-core'
import { expect, test } from 'vitest'
import { creditsErrorOf } from './credits-error-of.ts'

test('an error of another copy of core says as much as one of ours', () => {
  const ours = new CreditsError('provider_timeout', 'Too slow.', { charged: 'pending' })
  const theirs = Object.assign(new Error('Too slow.'), { ...ours })
  expect(theirs).not.toBeInstanceOf(CreditsError)
  expect([ours, theirs].map((error) => creditsErrorOf(error)?.charged)).toEqual([
    'pending',
    'pending',
  ])
})

test('what is no such error says nothing', () => {
  for (const thrown of [new TypeError('No.'), { name: 'CreditsError' }, 'No.', null, undefined]) {
    expect(creditsErrorOf(thrown)).toBeUndefined()
  }
})
