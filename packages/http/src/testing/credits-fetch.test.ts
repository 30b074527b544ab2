import { CreditsError } from '@igny8/credits-core'
import { memoryCredits } from '@igny8/credits-core/testing'
import { expect, it } from 'vitest'
import { createCreditsClient } from '../create-credits-client.ts'
import { creditsFetch } from './credits-fetch.ts'
import type { CreditsHandlersOptions } from './credits-handlers.ts'

const baseUrl = 'http://story.example'

async function clientOf(options: CreditsHandlersOptions = {}) {
  const credits = memoryCredits()
  await credits.putAccount({ account: 'acme', planId: 'free' })
  const fetch = creditsFetch(credits, { baseUrl, ...options })
  return createCreditsClient({ baseUrl, fetch, retries: 0 })
}

it('answers a client over the whole wire, each from credits of its own', async () => {
  const [one, other] = [await clientOf(), await clientOf()]
  await one.addKeywords({
    account: 'acme',
    key: 'k',
    door: 'manual',
    policy: 'all_or_nothing',
    keywords: [{ keyword: 'cold brew', country: 'us' }],
  })
  expect((await one.account({ account: 'acme' })).limits.keywords.used).toBe(1)
  expect((await other.account({ account: 'acme' })).limits.keywords.used).toBe(0)
})

it('hands over a failure as the server tells it, and a cut network as one', async () => {
  const slow = await clientOf({ fail: () => new CreditsError('rate_limited', 'Slow down.') })
  await expect(slow.plans()).rejects.toMatchObject({ code: 'rate_limited' })
  const cut = await clientOf({ fail: () => 'network' })
  await expect(cut.plans()).rejects.toMatchObject({ code: 'temporarily_unavailable' })
})

it('cuts the network for what is not of the wire', async () => {
  const fetch = creditsFetch(memoryCredits(), { baseUrl })
  await expect(fetch('http://elsewhere.example/')).rejects.toThrow(TypeError)
})
