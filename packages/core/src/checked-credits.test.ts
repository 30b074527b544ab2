import { expect, it } from 'vitest'
import { checkedCredits, uncheckedCredits } from './checked-credits.ts'
import { memoryCredits } from './testing/memory-credits.ts'

const account = 'acme'
const tenCredits = { actions: [{ action: 'idea_generation' }] }

async function open() {
  const credits = memoryCredits()
  await credits.putAccount({ account, planId: 'starter' })
  return credits
}

it.each([
  [
    'words below 0',
    { actions: [{ action: 'content_generation', words: -1500 }] },
    'invalid_amount',
  ],
  ['half a word', { actions: [{ action: 'content_generation', words: 0.5 }] }, 'invalid_amount'],
  [
    'no number',
    { actions: [{ action: 'idea_generation', quantity: Number.NaN }] },
    'invalid_amount',
  ],
  ['no actions', { actions: [] }, 'invalid_field'],
  ['a field that is none', { ...tenCredits, amount: 5 }, 'invalid_field'],
  ['an account that is none', { ...tenCredits, account: '../other' }, 'invalid_field'],
  ['a key with spaces', { ...tenCredits, key: 'a key' }, 'idempotency_key_invalid'],
  ['no key', { ...tenCredits, key: undefined }, 'idempotency_key_missing'],
])(
  'refuses %s from a caller in the same process, and changes nothing',
  async (_what, wrong, code) => {
    const credits = await open()
    const before = await credits.activity({ account })
    const input = { account, key: 'a', ...wrong } as Parameters<typeof credits.charge>[0]
    await expect(credits.charge(input)).rejects.toMatchObject({ code })
    expect(await credits.activity({ account })).toEqual(before)
  },
)

it('passes what is right, and questions without an input', async () => {
  const credits = await open()
  expect(await credits.charge({ account, key: 'a', ...tenCredits })).toMatchObject({
    allowed: true,
  })
  expect(await credits.plans()).toHaveLength(4)
  expect(await credits.keywordLibrary({})).toMatchObject({ keywords: [] })
})

it('has the credits behind it for those who have checked already', async () => {
  const behind = uncheckedCredits(memoryCredits())
  expect(uncheckedCredits(checkedCredits(behind, {}))).toBe(behind)
  expect(uncheckedCredits(behind)).toBe(behind)
})
