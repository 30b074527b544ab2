import { staleWordsEn } from '@igny8/credits-core/words'
import { forwardRef } from 'react'
import { useOnline } from '../../hooks/use-online.ts'
import { useSay } from '../../provider/use-say.ts'
import { joinClassNames } from '../join-class-names.ts'

export interface StaleBadgeProps {
  /** When the numbers were true: ISO 8601, or null where there are none. */
  readonly asOf: string | null
  /** A class for its root. */
  readonly className?: string | undefined
}

/** Says that the numbers beside it are not fresh, and from when they are. */
export const StaleBadge = /* @__PURE__ */ forwardRef<HTMLParagraphElement, StaleBadgeProps>(
  function StaleBadge({ asOf, className }, ref) {
    const say = useSay(staleWordsEn)
    const online = useOnline()
    return (
      <p
        ref={ref}
        className={joinClassNames('igny8 ig-stale-badge', className)}
        data-online={online}
      >
        <bdi>{sayHowStale()}</bdi>
      </p>
    )

    function sayHowStale(): string {
      if (asOf === null) return say('stale.offlineWithoutNumbers')
      return say(online ? 'stale.old' : 'stale.offline', { asOf })
    }
  },
)
