import { expect, test } from 'vitest'
import { account, creditsAt } from '../../stories/standing.ts'
import { excessOn } from './plan-excess.ts'

test('only what stands, and only what is too much, is in the way of a smaller plan', async () => {
  const client = await creditsAt({
    plan: 'growth',
    sites: 4,
    users: 1,
    invites: 2,
    keywords: 1000,
    ahrefsQueries: 120,
  })
  const plans = await client.plans()
  const starter = plans.find(({ id }) => id === 'starter')
  if (!starter) throw new Error('There is no Starter.')
  expect(excessOn(starter, await client.account({ account }))).toEqual([
    { limit: 'sites', over: 2 },
    { limit: 'users', over: 1 },
  ])
})
