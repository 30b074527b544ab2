import { CreditsError } from '@igny8/credits-core'
import {
  conform,
  memoryBooks,
  memoryCredits,
  pretendSearch,
  smallLibrary,
} from '@igny8/credits-core/testing'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCreditsClient } from '../create-credits-client.ts'
import { creditsHandlers } from './credits-handlers.ts'

const baseUrl = 'http://host.example/gateway'
const network = setupServer()
beforeAll(() => network.listen({ onUnhandledFrame: 'error' }))
afterEach(() => network.resetHandlers())
afterAll(() => network.close())

conform(
  'the client and the mock',
  async () => {
    let shift = 0
    const credits = memoryCredits({
      now: () => Date.now() + shift,
      searchKeywords: pretendSearch,
      keywordLibrary: smallLibrary(),
    })
    network.use(...creditsHandlers(credits, { baseUrl }))
    return {
      credits: createCreditsClient({ baseUrl, token: 't' }),
      advance: (milliseconds) => {
        shift += milliseconds
      },
      books: (account) => memoryBooks(credits, account),
      close: async () => {},
    }
  },
  { describe, it, expect },
)

describe('a story', () => {
  const client = createCreditsClient({ baseUrl, token: 't', retries: 0, timeoutSeconds: 0.3 })

  it('lets one route fail and the others work', async () => {
    const fail = (route: string) =>
      route === 'account' ? new CreditsError('rate_limited', 'Slow down.') : undefined
    network.use(...creditsHandlers(memoryCredits(), { baseUrl, fail }))
    await expect(client.account({ account: 'acme' })).rejects.toMatchObject({
      code: 'rate_limited',
    })
    expect((await client.plans()).length).toBeGreaterThan(0)
  })
  it('cuts the network', async () => {
    network.use(...creditsHandlers(memoryCredits(), { baseUrl, fail: () => 'network' }))
    await expect(client.plans()).rejects.toMatchObject({ code: 'temporarily_unavailable' })
  })
  it('never answers', async () => {
    network.use(...creditsHandlers(memoryCredits(), { baseUrl, delaySeconds: 'infinite' }))
    await expect(client.plans()).rejects.toMatchObject({ code: 'temporarily_unavailable' })
  })
  it('is somebody with one account’s token', async () => {
    const caller = { kind: 'account', account: 'acme', scopes: ['read'] } as const
    const credits = memoryCredits()
    await credits.putAccount({ account: 'acme', planId: 'free' })
    network.use(...creditsHandlers(credits, { baseUrl, caller }))
    expect(await client.account({ account: 'acme' })).toMatchObject({ account: 'acme' })
    await expect(client.account({ account: 'other' })).rejects.toMatchObject({ code: 'not_found' })
  })
})
