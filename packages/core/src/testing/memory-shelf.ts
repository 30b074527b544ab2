import {
  cacheDays,
  type FoundRows,
  type RememberedResearch,
  type ResearchShelf,
} from '../research/research-shelf.ts'
import { searchText } from '../research/search-of.ts'

/** Found rows and given answers, in Maps. */
export function memoryShelf(now: () => number): ResearchShelf {
  const kept = new Map<string, FoundRows>()
  const answers = new Map<string, RememberedResearch>()
  const nameOf = (account: string, key: string) => JSON.stringify([account, key])
  return {
    async found(search) {
      const found = kept.get(searchText(search))
      return found && found.foundAt > now() - cacheDays * 86_400_000 ? found : undefined
    },
    async keep(search, rows) {
      const found = { rows, foundAt: now() }
      kept.set(searchText(search), found)
      return found
    },
    answer: async (account, key) => answers.get(nameOf(account, key)),
    async remember(account, key, answer) {
      const first = answers.get(nameOf(account, key)) ?? answer
      answers.set(nameOf(account, key), first)
      return first
    },
  }
}
