import type { Credits } from '@igny8/credits-core'
import { getResponse } from 'msw'
import { type CreditsHandlersOptions, creditsHandlers } from './credits-handlers.ts'

/**
 * A `fetch` that the handlers answer, for a client in a story or a test: the whole wire, without a
 * network and without a service worker. What no handler answers fails as a cut network does.
 */
export function creditsFetch(
  credits: Credits,
  options: CreditsHandlersOptions = {},
): typeof globalThis.fetch {
  const handlers = creditsHandlers(credits, options)
  return async (input, init) => {
    const response = await getResponse(handlers, new Request(input, init))
    if (response === undefined || response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }
}
