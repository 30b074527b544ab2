import {
  conform,
  memoryBooks,
  memoryCredits,
  pretendSearch,
  smallLibrary,
} from '@igny8/credits-core/testing'
import { createCreditsClient } from '@igny8/credits-http'
import { describe, expect, it } from 'vitest'
import { serviceToken, startMemoryServer } from './testing/start-memory-server.ts'

conform(
  'the client, a server and the memory model behind it',
  async () => {
    let shift = 0
    const credits = memoryCredits({
      now: () => Date.now() + shift,
      searchKeywords: pretendSearch,
      keywordLibrary: smallLibrary(),
    })
    const { address, close } = await startMemoryServer({ credits })
    return {
      credits: createCreditsClient({ baseUrl: address, token: serviceToken }),
      advance: (milliseconds) => {
        shift += milliseconds
      },
      books: (account) => memoryBooks(credits, account),
      close,
    }
  },
  { describe, it, expect },
)
