import { researchWordsEn } from '@igny8/credits-core/words'
import type { RefObject } from 'react'
import { useLimit } from '../../hooks/use-limit.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { creditsErrorOf } from '../error-notice/credits-error-of.ts'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import type { Adding } from './adding.ts'
import { FoundKeywords } from './found-keywords.tsx'
import { LiveForm } from './live-form.tsx'
import { LiveResults } from './live-results.tsx'
import { NoneLeft } from './none-left.tsx'
import { ReadyMadeMatches } from './ready-made-matches.tsx'
import type { LiveOutcome, useLiveSearch } from './use-live-search.ts'

/** Fresh keywords for one's own words, for a query of the month. */
export function LiveWay({
  live,
  adding,
  countries,
  inputRef,
  onSeeReadyMade,
}: {
  live: ReturnType<typeof useLiveSearch>
  adding: Adding
  countries: readonly string[]
  inputRef: RefObject<HTMLInputElement | null>
  onSeeReadyMade: (search: string) => void
}) {
  const { data: queries } = useLimit('ahrefsQueries')
  const say = useSay(researchWordsEn)
  const { outcome, busy, seeds } = live
  const isDenied = outcome?.kind === 'denied'

  if (queries?.level === 'not_in_plan') {
    return (
      <>
        <NoneLeft limit="ahrefsQueries" />
        <Button className="ig-research-start" onClick={() => onSeeReadyMade('')}>
          {say('live.browse')}
        </Button>
      </>
    )
  }

  return (
    <>
      {queries?.remaining === 0 && !isDenied && <NoneLeft limit="ahrefsQueries" />}
      {isDenied && <DenialNotice decision={outcome.decision} />}
      <LiveForm
        live={live}
        countries={countries}
        onlyKept={queries?.remaining === 0}
        inputRef={inputRef}
      />
      <ReadyMadeMatches seeds={seeds} onSee={onSeeReadyMade} />
      {busy && <FoundKeywords label={say('research.way.live')} rows={undefined} adding={adding} />}
      {!busy && outcome && <Outcome outcome={outcome} adding={adding} />}
      {!busy && outcome === null && (
        <EmptyState
          title={say('live.empty')}
          hint={say('live.emptyHint', { limit: queries?.limit ?? null })}
        />
      )}
    </>
  )
}

function Outcome({ outcome, adding }: { outcome: LiveOutcome; adding: Adding }) {
  const say = useSay(researchWordsEn)
  switch (outcome.kind) {
    case 'found':
      return <LiveResults research={outcome.research} name={outcome.name} adding={adding} />
    case 'failed': {
      const charged = creditsErrorOf(outcome.error)?.charged
      const isOpen = charged === 'pending'
      return (
        <TitledErrorNotice
          error={outcome.error}
          title={say(isOpen ? 'live.lost' : 'live.failed')}
          note={
            isOpen ? say('live.lostNote') : charged === 'no' ? say('live.failedNote') : undefined
          }
          onRetry={outcome.retry}
        />
      )
    }
    default:
      return null
  }
}
