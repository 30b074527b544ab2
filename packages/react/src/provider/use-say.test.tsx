import { limitWordsEn, type Messages, type With, type Words } from '@igny8/credits-core/words'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { renderHook } from 'vitest-browser-react'
import { account, creditsAt } from '../stories/standing.ts'
import { CreditsProvider } from './credits-provider.tsx'
import { useSay } from './use-say.ts'

const hostWords = {
  'shelf.title': 'Your shelf',
  'shelf.room': 'Room for {count} books, {name}',
  'shelf.full': ({ count }: With<'count'>) => `All ${count} places are taken`,
} as const satisfies Words

async function sayingIn(messages: Messages) {
  const client = await creditsAt({})
  return {
    wrapper: ({ children }: { children: ReactNode }) => (
      <CreditsProvider client={client} account={account} messages={messages}>
        {children}
      </CreditsProvider>
    ),
  }
}

test('a host says its own words with the values that they need', async () => {
  const { result } = await renderHook(() => useSay(hostWords), await sayingIn({}))
  const say = result.current
  expect(say('shelf.title')).toBe('Your shelf')
  expect(say('shelf.room', { count: 1_200, name: 'Ada' })).toBe('Room for 1,200 books, Ada')
  expect(say('shelf.full', { count: 3 })).toBe('All 3 places are taken')
})

test('a wrong key, a missing value and one too many do not compile', async () => {
  const { result } = await renderHook(
    () => ({ say: useSay(limitWordsEn), sayOwn: useSay(hostWords) }),
    await sayingIn({}),
  )
  const { say, sayOwn } = result.current
  expect(say('limit.used', { used: 3, limit: 5 })).toBe('3 of 5 used')
  // @ts-expect-error there is no such sentence
  expect(say('limit.user', {})).toBe('limit.user')
  // @ts-expect-error it says also of how many
  expect(say('limit.used', { used: 3 })).toBe('3 of {limit} used')
  // @ts-expect-error it says no date
  expect(say('limit.used', { used: 3, limit: 5, on: 'Monday' })).toBe('3 of 5 used')
  // @ts-expect-error it says when
  expect(say('limit.resets')).toBe('Resets —')
  // @ts-expect-error a sentence of other words
  expect(sayOwn('limit.used', { used: 3, limit: 5 })).toBe('limit.used')
  // @ts-expect-error it says whose
  expect(sayOwn('shelf.room', { count: 2 })).toBe('Room for 2 books, {name}')
})

test('whichever of several sentences it is, every value in them is asked for', async () => {
  const { result } = await renderHook(() => useSay(limitWordsEn), await sayingIn({}))
  const say = result.current
  const key = Math.random() < 2 ? 'limit.unlimited' : 'limit.used'
  expect(say(key, { used: 3, limit: 5 })).toBe('Unlimited')
  // @ts-expect-error it may be the one that says how many
  expect(say(key)).toBe('Unlimited')
})

test('messages replace sentences that there are, with the values that these have', async () => {
  const messages: Messages = {
    'limit.used': ({ used, limit }, format) =>
      `${format.number(used)} von ${format.number(limit)} belegt`,
    'limit.unlimited': 'Unbegrenzt',
    'action.translation': 'Übersetzung',
  }
  const { result } = await renderHook(() => useSay(limitWordsEn), await sayingIn(messages))
  expect(result.current('limit.used', { used: 3, limit: 5 })).toBe('3 von 5 belegt')
  expect(result.current('limit.unlimited')).toBe('Unbegrenzt')
  const wrong: Messages[] = [
    // @ts-expect-error there is no such sentence
    { 'limit.user': 'belegt' },
    // @ts-expect-error it is told of no plan
    { 'limit.used': ({ plan }) => `${plan}` },
  ]
  expect(wrong).toHaveLength(2)
})
