import { expect, test } from 'vitest'
import { OneAccount } from '../testing/proof/one-account.ts'

const keywords = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ keyword: `word ${index}`, country: 'us' }))

function holding(slots: number) {
  const account = new OneAccount({ planId: 'free', at: '2026-01-01T00:00:00Z' })
  const reservation = account.hold({ limits: [{ limit: 'keywords', count: slots }] })
  return { account, reservation }
}

test('a denial speaks of all keywords that were asked for, held slots included', () => {
  const { account, reservation } = holding(60)
  const all = { keywords: keywords(150), door: 'csv_import' as const, reservation }
  const denied = account.send('add_keywords', { ...all, policy: 'all_or_nothing' })
  if (denied.type !== 'denied') throw new Error(denied.type)
  expect(denied.decision.message.text).toContain('100 of these 150')
  const fewer = { kind: 'reduce', limits: [{ limit: 'keywords', count: 100 }] }
  expect(denied.decision.remedies).toContainEqual(expect.objectContaining(fewer))
  const added = account.done('add_keywords', { ...all, policy: 'as_many_as_fit' })
  expect(added).toMatchObject({ added: 100, noRoom: 50 })
})

test('what was held before the plan became too small is still added', () => {
  const { account, reservation } = holding(60)
  account.done('add_keywords', {
    keywords: keywords(30).map((row) => ({ ...row, country: 'de' })),
    door: 'manual',
    policy: 'all_or_nothing',
  })
  const [free] = account.catalogue.plans
  if (free === undefined) throw new Error('no plan')
  const smaller = { ...free, limits: { ...free.limits, keywords: 50 } }
  account.catalogue = { ...account.catalogue, plans: [smaller] }
  const added = account.done('add_keywords', {
    keywords: keywords(70),
    door: 'manual',
    policy: 'as_many_as_fit',
    reservation,
  })
  expect(added).toMatchObject({ added: 60, noRoom: 10 })
})
