import type {
  Decision,
  KeywordResearch,
  KeywordResearchRequest,
  ResearchMode,
} from '@igny8/credits-core'
import { useState } from 'react'
import { createKey } from '../../hooks/create-key.ts'
import { useKeywordResearch } from '../../hooks/use-keyword-research.ts'
import { creditsErrorOf } from '../error-notice/credits-error-of.ts'

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

/** What is wrong with the keywords to search for: the sentence that says it, and about which one. */
export interface SeedProblem {
  readonly key: 'live.seedsMissing' | 'live.tooMany' | 'live.seedWrong'
  readonly seed?: string
}

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
  const kept = made.get(nameOf(request))

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
    /** Searches; resolves to what is wrong with the keywords, where something is. */
    async search(): Promise<SeedProblem | null> {
      if (isPending) return null
      const wrong = problemOf(request.seeds)
      setProblem(wrong)
      return wrong ?? send(request, createKey())
    },
  }

  async function send(asked: KeywordResearchRequest, key: string): Promise<SeedProblem | null> {
    setOutcome(null)
    try {
      const answer = await mutateAsync({ ...asked, key })
      if (answer.allowed) {
        const research = answer.value
        const name = nameOf(asked)
        setMade((before) => new Map(before).set(name, keptSearch(research)))
        setOutcome({ kind: 'found', research, name })
      } else {
        setOutcome({ kind: 'denied', decision: answer.decision })
      }
      return null
    } catch (error) {
      const wrong = refusedSeed(error, asked)
      if (wrong !== null) {
        setProblem(wrong)
        setOutcome(outcome)
        return wrong
      }
      // A search that may have been made is asked for with its own key: it is paid for once.
      const isOpen = creditsErrorOf(error)?.charged !== 'no'
      const retry = () => void send(asked, isOpen ? key : createKey())
      setOutcome({ kind: 'failed', error, retry })
      return null
    }
  }
}

function requestOf({ seeds, country, mode }: LiveFields): KeywordResearchRequest {
  const words = seeds.split(/[,\n]/).map((seed) => seed.trim())
  return { seeds: words.filter((seed) => seed !== ''), country, mode }
}

function problemOf(seeds: readonly string[]): SeedProblem | null {
  if (seeds.length === 0) return { key: 'live.seedsMissing' }
  if (seeds.length > mostSeeds) return { key: 'live.tooMany' }
  return null
}

/** The keyword that cannot be searched for, where the server named one. */
function refusedSeed(error: unknown, { seeds }: KeywordResearchRequest): SeedProblem | null {
  const [field] = creditsErrorOf(error)?.errors ?? []
  const [, index] = /^\/seeds\/(\d+)/.exec(field?.pointer ?? '') ?? []
  const seed = seeds[Number(index)]
  return seed === undefined ? null : { key: 'live.seedWrong', seed }
}

/** One text for one search, near enough to say that it was made: the server knows and charges better. */
function nameOf({ seeds, country, mode }: KeywordResearchRequest): string {
  const words = [...new Set(seeds.map((seed) => seed.toLowerCase().replace(/\s+/g, ' ')))]
  return JSON.stringify([mode, country, ...(mode === 'overview' ? words : words.sort())])
}

function keptSearch({ foundAt, queriesUsed }: KeywordResearch): KeptSearch {
  // What was found just now is fresh, whatever the two clocks say.
  const age = queriesUsed === 1 ? 0 : Date.now() - Date.parse(foundAt)
  return { foundAt, until: Date.now() + keptMs - age }
}
