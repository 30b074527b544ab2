import type { KeywordSearch, SearchKeywords } from '@igny8/credits-core'
import { ahrefsAnswerSchema } from './ahrefs-answer.ts'
import { AhrefsFailure, failureOf } from './ahrefs-failure.ts'
import { fieldUnits, unitsOf } from './ahrefs-units.ts'
import { ideasOf } from './ideas-of.ts'
import { readCapped } from './read-capped.ts'
import { RequestGate } from './request-gate.ts'

export interface AhrefsOptions {
  /** Sent to `baseUrl` alone; it appears in no message. */
  readonly apiKey: string
  /** Of a stand-in, for tests only. */
  readonly baseUrl?: string
  /** After this long the search has failed. It is never tried again by itself. */
  readonly timeoutSeconds?: number
  readonly perMinute?: number
  readonly maxBytes?: number
  /** Hears what each answer cost. */
  readonly onUnits?: (units: AhrefsUnits) => void
  /** Hears why a search failed. */
  readonly onFailure?: (failure: AhrefsFailure) => void
}

/** What an answer cost, in units: at most, by its rows, and as the provider counted. */
export interface AhrefsUnits {
  readonly most: number
  readonly expected: number
  /** `null` where the provider does not say. */
  readonly actual: number | null
  readonly cache: string | null
}

/** Searches the provider, and tells what it cost there. */
export interface AhrefsSearch {
  readonly searchKeywords: SearchKeywords
  /** Ends what is under way; its queries are given back. */
  close(): void
}

const ahrefsUrl = 'https://api.ahrefs.com/v3'

const endpoints = {
  matching: 'matching-terms',
  related: 'related-terms',
  suggestions: 'search-suggestions',
  overview: 'overview',
} as const

/** Live searches with Ahrefs' Keywords Explorer. One request a search, and no other. */
export function ahrefsSearch({
  apiKey,
  baseUrl = ahrefsUrl,
  timeoutSeconds = 45,
  perMinute = 60,
  maxBytes = 2 * 1024 * 1024,
  onUnits,
  onFailure,
}: AhrefsOptions): AhrefsSearch {
  const gate = new RequestGate({ perMinute, maxWaitMs: (timeoutSeconds * 1000) / 2 })
  const closing = new AbortController()

  async function ask(search: KeywordSearch) {
    const timeout = AbortSignal.timeout(timeoutSeconds * 1000)
    const signal = AbortSignal.any([timeout, closing.signal])
    try {
      if (!(await gate.pass(signal))) throw new AhrefsFailure('rate_limited')
      const response = await fetch(addressOf(baseUrl, search), {
        headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json' },
        // A redirect would carry the key to somebody else.
        redirect: 'error',
        signal,
      })
      return { response, body: await readCapped(response, maxBytes) }
    } catch (error) {
      if (error instanceof AhrefsFailure) throw error
      if (closing.signal.aborted) throw new AhrefsFailure('closing')
      throw new AhrefsFailure(timeout.aborted ? 'timed_out' : 'no_connection')
    }
  }

  async function searchOnce(search: KeywordSearch) {
    const { response, body } = await ask(search)
    if (!response.ok) throw failureOf(response.status, body)
    const answer = ahrefsAnswerSchema.safeParse(readJson(body))
    if (!answer.success) throw new AhrefsFailure('unreadable')
    const { keywords } = answer.data
    onUnits?.({
      most: unitsOf(search.limit),
      expected: unitsOf(keywords.length),
      actual: numberIn(response.headers, 'x-api-units-cost-total-actual'),
      cache: response.headers.get('x-api-cache'),
    })
    return ideasOf(search, keywords)
  }

  return {
    async searchKeywords(search) {
      try {
        return await searchOnce(search)
      } catch (error) {
        if (error instanceof AhrefsFailure) {
          if (error.reason === 'rate_limited') gate.close()
          onFailure?.(error)
        }
        throw error
      }
    },
    close: () => closing.abort(),
  }
}

function addressOf(baseUrl: string, { seeds, country, mode, limit }: KeywordSearch): string {
  const query = new URLSearchParams({
    select: Object.keys(fieldUnits).join(','),
    country,
    keywords: seeds.join(','),
    limit: String(limit),
  })
  return `${baseUrl.replace(/\/+$/, '')}/keywords-explorer/${endpoints[mode]}?${query}`
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function numberIn(headers: Headers, name: string): number | null {
  const text = headers.get(name)
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null
}
