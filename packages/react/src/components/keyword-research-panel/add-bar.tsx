import { researchWordsEn } from '@igny8/credits-core/words'
import { useLimit } from '../../hooks/use-limit.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { Skeleton } from '../skeleton/skeleton.tsx'
import type { Adding } from './adding.ts'
import { AddingOutcomeNotice } from './adding-outcome.tsx'
import { PartialFit } from './partial-fit.tsx'

/** The most that one request may add. */
const mostAtOnce = 1_000

/** What is selected, whether there is space for it, and the button that adds it. */
export function AddBar({ adding }: { adding: Adding }) {
  const { selected, room, busy, shortlist, outcome, add, choose, select } = adding
  const { isError } = useLimit('keywords')
  const { announce } = useCredits()
  const say = useSay(researchWordsEn)
  const count = selected.size
  const space = room ?? Number.POSITIVE_INFINITY
  const fits = Math.min(count, space, mostAtOnce)
  const canAdd = count > 0 && !busy

  return (
    <div className="ig-add-bar">
      <AddingOutcomeNotice outcome={outcome} />
      {count > fits ? (
        <PartialFit
          count={count}
          fits={fits}
          atOnce={count <= space}
          onAddFirst={() => start(fits)}
          onChoose={() => choose(fits)}
        />
      ) : (
        <div className="ig-add-bar-line">
          <p>
            {count > 0 && (
              <>
                <strong>
                  <bdi>{say('adding.selected', { count })}</bdi>
                </strong>
                {' · '}
              </>
            )}
            {room === undefined && !isError ? <Skeleton characters={24} /> : <bdi>{sayRoom()}</bdi>}
          </p>
          <div className="ig-add-bar-actions">
            {count > 0 && shortlist === null && (
              <Button look="link" onClick={() => select(new Set(), [])}>
                {say('adding.clear')}
              </Button>
            )}
            <Button
              look="primary"
              aria-disabled={!canAdd || undefined}
              aria-busy={busy || undefined}
              onClick={() => canAdd && start(count)}
            >
              {sayAdd()}
            </Button>
          </div>
        </div>
      )}
    </div>
  )

  function start(some: number) {
    announce(say('adding.busy'))
    add(some)
  }

  function sayAdd(): string {
    if (busy) return say('adding.busy')
    return count > 0 ? say('adding.addCount', { count }) : say('adding.add')
  }

  /** Without a figure: how much space is left stands on the usage page. */
  function sayRoom(): string {
    if (room === undefined) return say('adding.roomUnknown')
    if (room === 0) return say('adding.roomNone')
    return say(count > 0 ? 'adding.room' : 'adding.hint')
  }
}
