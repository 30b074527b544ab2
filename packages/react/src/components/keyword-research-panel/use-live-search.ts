import {
  CreditsError,
  type Decision,
  type KeywordResearch,
  type KeywordResearchRequest,
  type ResearchMode,
} from '@igny8/credits-core'
import { searchOf, searchText } from '@igny8/credits-core/decider'
import { useState } from 'react'
import { createKey } from '../../hooks/create-key.ts'
import { useKeywordResearch } from '../../hooks/use-keyword-research.ts'

/** What a live search asks for, as its fields hold it. */
export interface LiveFields {
  /** Keywords with commas between them. */
  readonly seeds: string
  readonly country: string
  readonly mode: ResearchMode
}

/** What came of a live search. */
export type LiveOutcome =
  | { readonly kind: 'found'; readonly research: KeywordResearch; readonly name: string }
  | { readonly kind: 'denied'; readonly decision: Decision }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }

/** What is wrong with the keywords to search for. */
export type SeedProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong'; readonly seed: string }
  | { readonly kind: 'too_many' }

export const mostSeeds = 100
const keptMs = 7 * 86_400_000

/** A search that was made here, and until when it is free to open again. */
interface KeptSearch {
  readonly foundAt: string
  readonly until: number
}

/** The fields of a live search, whether it was made before, and what came of it. */
export function useLiveSearch(firstCountry: string) {
  const { mutateAsync, isPending } = useKeywordResearch()
  const [fields, setFields] = useState<LiveFields>({
    seeds: '',
    country: firstCountry,
    mode: 'matching',
  })
  const [outcome, setOutcome] = useState<LiveOutcome | null>(null)
  const [problem, setProblem] = useState<SeedProblem | null>(null)
  const [made, setMade] = useState<ReadonlyMap<string, KeptSearch>>(new Map())
  const request = requestOf(fields)
  const name = nameOf(request)
  const kept = name === null ? undefined : made.get(name)

  return {
    fields,
    seeds: request.seeds,
    outcome,
    problem,
    busy: isPending,
    /** When the same search was found, where it is kept: ISO 8601. */
    keptSince: kept !== undefined && Date.now() < kept.until ? kept.foundAt : null,
    change(changed: Partial<LiveFields>) {
      setFields((before) => ({ ...before, ...changed }))
      setProblem(null)
    },
    /** Searches, or says what is wrong with the keywords. */
    search(): SeedProblem | null {
      if (isPending) return null
      const wrong = problemOf(request.seeds)
      setProblem(wrong)
      if (wrong === null) void send(request, createKey())
      return wrong
    },
  }

  async function send(asked: KeywordResearchRequest, key: string) {
    setOutcome(null)
    try {
      const answer = await mutateAsync({ ...asked, key })
      if (!answer.allowed) return setOutcome({ kind: 'denied', decision: answer.decision })
      const research = answer.value
      const called = searchText(searchOf(asked))
      setMade((before) => new Map(before).set(called, keptSearch(research)))
      setOutcome({ kind: 'found', research, name: called })
    } catch (error) {
      // A search that may have been made is asked for with its own key: it is paid for once.
      const isOpen = error instanceof CreditsError && error.charged !== 'no'
      const retry = () => void send(asked, isOpen ? key : createKey())
      setOutcome({ kind: 'failed', error, retry })
    }
  }
}

function requestOf({ seeds, country, mode }: LiveFields): KeywordResearchRequest {
  const words = seeds.split(/[,\n]/).map((seed) => seed.trim())
  return { seeds: words.filter((seed) => seed !== ''), country, mode }
}

function problemOf(seeds: readonly string[]): SeedProblem | null {
  if (seeds.length === 0) return { kind: 'missing' }
  if (seeds.length > mostSeeds) return { kind: 'too_many' }
  const wrong = seeds.find(
    (seed) => nameOf({ seeds: [seed], country: 'us', mode: 'matching' }) === null,
  )
  return wrong === undefined ? null : { kind: 'wrong', seed: wrong }
}

/** One text for one search; null where it is none. */
function nameOf(request: KeywordResearchRequest): string | null {
  if (request.seeds.length === 0) return null
  try {
    return searchText(searchOf(request))
  } catch {
    return null
  }
}

function keptSearch({ foundAt, queriesUsed }: KeywordResearch): KeptSearch {
  // What was found just now is fresh, whatever the two clocks say.
  const age = queriesUsed === 1 ? 0 : Date.now() - Date.parse(foundAt)
  return { foundAt, until: Date.now() + keptMs - age }
}
