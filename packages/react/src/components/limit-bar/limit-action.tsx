import type { LimitName } from '@igny8/credits-core'
import { limitWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { LimitBarState } from './use-limit-bar.ts'

const wantsMore: readonly string[] = ['at', 'over', 'not_in_plan']

/** The one thing to do about a limit: get more of it, or try to load it again. */
export function LimitAction({ limit, state }: { limit: LimitName; state: LimitBarState }) {
  const { onUpgrade, onEvent, canManageBilling } = useCredits()
  const say = useSay(limitWordsEn)

  if (state.status === 'failed') {
    return (
      <Button look="link" onClick={state.retry}>
        {say('limit.tryAgain')}
      </Button>
    )
  }
  if (!onUpgrade || !canManageBilling) return null
  if (state.status !== 'ready' || !wantsMore.includes(state.description.level)) return null
  return (
    <Button look="link" aria-label={say('limit.getMoreOf', { limit })} onClick={upgrade}>
      {say('limit.getMore')}
    </Button>
  )

  function upgrade() {
    onEvent?.({ type: 'upgrade_chosen', planId: null, limit })
    onUpgrade?.({ planId: null, limit })
  }
}
