import type { AddKeywordsResult, Credits, Decision, KeywordRowResult } from '@igny8/credits-core'
import { createKey } from '@igny8/credits-react'
import type { GoodRow } from './read-csv.ts'
import { reasons } from './read-row.ts'

/** A row that was sent and not added, and why. */
export interface LeftOut {
  readonly line: number
  readonly text: string
  readonly result: 'duplicate' | 'no_room' | 'rejected'
  readonly reason: string
}

export interface ImportState {
  readonly total: number
  readonly done: number
  readonly addedIds: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** Why some did not fit. */
  readonly decision: Decision | null
}

export const nothingAdded = (total: number): ImportState => ({
  total,
  done: 0,
  addedIds: [],
  leftOut: [],
  decision: null,
})

const chunkSize = 1_000

/**
 * Adds the rows through the one claim, at most 1,000 at a time. Between two of them it can be stopped;
 * after a failure it goes on where it was, with the same key for the part whose answer was lost.
 */
export function prepareImport(credits: Credits, account: string, rows: readonly GoodRow[]) {
  const key = createKey()

  return async function run(
    from: ImportState,
    signal: AbortSignal,
    onProgress: (state: ImportState) => void,
  ): Promise<ImportState> {
    let state = from
    while (state.done < rows.length && !signal.aborted) {
      const chunk = rows.slice(state.done, state.done + chunkSize)
      const added = await credits.addKeywords({
        account,
        key: `${key}-${state.done}`,
        door: 'csv_import',
        policy: 'as_many_as_fit',
        keywords: chunk.map((row) => row.input),
      })
      if (!added.allowed) return { ...state, decision: added.decision }
      state = afterChunk(state, chunk, added.value)
      onProgress(state)
    }
    return state
  }
}

function afterChunk(
  state: ImportState,
  chunk: readonly GoodRow[],
  result: AddKeywordsResult,
): ImportState {
  const addedIds = result.rows.flatMap((row) =>
    row.result === 'added' && row.id !== undefined ? [row.id] : [],
  )
  const leftOut = result.rows.flatMap((row) => {
    const sent = chunk[row.index]
    if (sent === undefined || row.result === 'added') return []
    const { line, input } = sent
    return [{ line, text: input.keyword, result: row.result, reason: reasonOf(row) }]
  })
  return {
    ...state,
    done: state.done + chunk.length,
    addedIds: [...state.addedIds, ...addedIds],
    leftOut: [...state.leftOut, ...leftOut],
    decision: result.decision ?? state.decision,
  }
}

function reasonOf({ result, reason }: KeywordRowResult): string {
  if (result === 'duplicate') return 'It is on your list already, or stands in the file twice.'
  if (result === 'no_room') return 'There was no room left for it.'
  return reasons[reason ?? 'not_text']
}
