import type { Credits } from '@igny8/credits-core'
import { createCreditsClient } from '@igny8/credits-http'
import { creditsFetch } from '@igny8/credits-http/testing'

const baseUrl = 'https://credits.example'
/** A story that shows waiting waits for as long as somebody looks at it. */
const patienceSeconds = 3_600

/** The real client, whose every request crosses the wire to these credits. */
export function overHttp(credits: Credits): Credits {
  return createCreditsClient({
    baseUrl,
    fetch: creditsFetch(credits, { baseUrl }),
    retries: 0,
    timeoutSeconds: patienceSeconds,
    totalTimeoutSeconds: patienceSeconds,
  })
}
