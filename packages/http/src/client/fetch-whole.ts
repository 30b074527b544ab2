type Fetch = typeof globalThis.fetch

const bodiless: readonly number[] = [204, 205, 304]

/**
 * A fetch that has the whole body when it resolves, so that a connection cut in the middle of a body
 * is a failed try, to be tried again, and not a broken answer.
 */
export function fetchWhole(fetch: Fetch): Fetch {
  return async (input, init) => {
    try {
      const response = await fetch(input, init)
      const body = bodiless.includes(response.status) ? null : await response.arrayBuffer()
      return new Response(body, response)
    } catch (cause) {
      if (cause instanceof Error && cause.name === 'AbortError') throw cause
      // These words mark a failure of the network, whatever the runtime called it.
      throw new TypeError('fetch failed', { cause })
    }
  }
}
