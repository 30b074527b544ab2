import type { ActivityRequest } from '@igny8/credits-core'
import { activityCsv } from '@igny8/credits-core/insights'
import { useRef, useState } from 'react'
import { useCredits } from '../provider/credits-context.ts'

/** How far a file of the activity is: rows that are in it, and why it stopped. */
export type ActivityFile =
  | { readonly state: 'idle' }
  | { readonly state: 'reading' | 'saved'; readonly rows: number }
  | { readonly state: 'failed'; readonly rows: number; readonly error: unknown }

const rowsPerPage = 100

/**
 * Reads all the activity that is asked for as CSV, page by page, and hands it to `save`. `cancel`
 * forgets it; after a failure `start` goes on where it stopped.
 */
export function useActivityFile(
  asked: ActivityRequest,
  save: (lines: readonly string[]) => void,
): { file: ActivityFile; start: () => Promise<void>; cancel: () => void } {
  const { client, account, timeZone } = useCredits()
  const [file, setFile] = useState<ActivityFile>({ state: 'idle' })
  const reading = useRef<Reading | null>(null)
  return { file, start, cancel }

  async function start() {
    const what = JSON.stringify([account, timeZone, asked])
    const csv = activityCsv(timeZone)
    if (reading.current?.what !== what) {
      reading.current = { what, lines: [csv.head], cursor: undefined }
    }
    const mine = reading.current
    const rows = () => mine.lines.length - 1
    try {
      do {
        setFile({ state: 'reading', rows: rows() })
        const { cursor } = mine
        const page = await client.activity({
          account,
          ...asked,
          limit: rowsPerPage,
          ...(cursor && { cursor }),
        })
        if (reading.current !== mine) return
        mine.lines.push(...page.activities.map(csv.line))
        mine.cursor = page.nextCursor
      } while (mine.cursor !== null)
    } catch (error) {
      if (reading.current === mine) setFile({ state: 'failed', rows: rows(), error })
      return
    }
    reading.current = null
    save(mine.lines)
    setFile({ state: 'saved', rows: rows() })
  }

  function cancel() {
    reading.current = null
    setFile({ state: 'idle' })
  }
}

interface Reading {
  /** What is read: another filter begins another file. */
  readonly what: string
  /** The head, and a line for each row. */
  readonly lines: string[]
  /** Where the next page begins; `null` after the last one. */
  cursor: string | null | undefined
}
