import type { KeywordResearch } from '@igny8/credits-core'
import { researchWordsEn } from '@igny8/credits-core/words'
import { useEffect, useMemo } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { AddBar } from './add-bar.tsx'
import type { Adding } from './adding.ts'
import { FoundKeywords } from './found-keywords.tsx'
import { SyntheticNote } from './synthetic-note.tsx'

/** What a live search found, and what it cost. */
export function LiveResults({
  research: { rows, queriesUsed, foundAt },
  name,
  adding,
}: {
  research: KeywordResearch
  /** Names the search: the same keyword of two searches has two rows. */
  name: string
  adding: Adding
}) {
  const { announce } = useCredits()
  const say = useSay(researchWordsEn)
  const table = useMemo(
    () => rows.map((row) => ({ ...row, id: `${name} ${row.keyword}` })),
    [rows, name],
  )
  const found = say('research.found', { total: rows.length })
  const cost = queriesUsed === 0 ? say('live.usedNone', { foundAt }) : say('live.usedOne')

  useEffect(() => announce(`${found}. ${cost}`), [found, cost, announce])

  return (
    <>
      {rows.some(({ source }) => source === 'synthetic') && <SyntheticNote of="live" />}
      <FoundKeywords
        label={say('research.way.live')}
        summary={
          <>
            <strong>
              <bdi>{found}</bdi>
            </strong>
            {' · '}
            <bdi>{cost}</bdi>
          </>
        }
        rows={table}
        adding={adding}
        empty={<EmptyState title={say('live.nothing')} hint={say('live.nothingHint')} />}
      />
      {rows.length > 0 && <AddBar adding={adding} />}
    </>
  )
}
