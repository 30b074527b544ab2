import { describe, expect, it } from 'vitest'
import { conform } from './conformance/conform.ts'
import { memoryBooks } from './memory-books.ts'
import { memoryCredits } from './memory-credits.ts'
import { pretendSearch } from './pretend-search.ts'
import { smallLibrary } from './small-library.ts'

conform(
  'the memory model',
  async () => {
    let shift = 0
    const credits = memoryCredits({
      now: () => Date.now() + shift,
      searchKeywords: pretendSearch,
      keywordLibrary: smallLibrary(),
    })
    return {
      credits,
      advance: (milliseconds) => {
        shift += milliseconds
      },
      books: (account) => memoryBooks(credits, account),
      close: async () => {},
    }
  },
  { describe, it, expect },
)
