import { expect, test } from 'vitest'
import type { LimitName } from '../catalogue/limit-names.ts'
import type { ReserveRequest } from '../model/reservation.ts'
import { memoryCredits } from '../testing/memory-credits.ts'

const account = 'one'

/** What the ledger keeps of a request that Free with its one site in use denies. */
async function denied(work: Pick<ReserveRequest, 'actions' | 'limits'>, planId = 'free') {
  const credits = memoryCredits({ now: () => Date.parse('2026-11-22T12:00:00.000Z') })
  await credits.putAccount({ account, planId })
  await credits.claim({ account, limit: 'sites', name: 'blog' })
  const outcome = await credits.reserve({ account, key: 'k', ...work })
  if (outcome.allowed) throw new Error('it was allowed')
  const entry = credits.ledger.entries(account).findLast(({ kind }) => kind === 'deny')
  if (entry === undefined) throw new Error('nothing was written')
  const { action, limit, count, estimated, note } = entry
  return { action, limit, count, estimated, note }
}

const slots = (limit: LimitName, count: number) => ({ limit, count })

test('the log names the limit that stopped it, not the first that was asked', async () => {
  const limits = [slots('keywords', 3), slots('sites', 1)]
  expect(await denied({ limits, actions: [{ action: 'clustering' }] })).toEqual({
    action: null,
    limit: 'sites',
    count: 1,
    estimated: 5,
    note: 'plan_limit_reached',
  })
})

test('a limit asked for twice is named with all that was asked', async () => {
  const entry = await denied({ limits: [slots('keywords', 60), slots('keywords', 50)] })
  expect(entry).toMatchObject({ limit: 'keywords', count: 110, estimated: null })
})

test('where credits were short it names the first action they did not reach, and what was needed', async () => {
  const actions = [
    { action: 'clustering' },
    { action: 'idea_generation', quantity: 300 },
    { action: 'content_generation' },
  ]
  const entry = await denied({ actions, limits: [slots('keywords', 2)] })
  expect(entry).toMatchObject({
    action: 'idea_generation',
    limit: null,
    count: 300,
    note: 'insufficient_credits',
  })
  expect(entry.estimated).toBeGreaterThan(3_000)
})
