import { forwardRef } from 'react'
import { joinClassNames } from '../join-class-names.ts'

export interface SkeletonProps {
  /** About how many characters will stand here. */
  readonly characters?: number | undefined
  /** A class for its root. */
  readonly className?: string | undefined
}

const figureSpace = '\u2007'

/** Holds the place of a figure that is on its way. Screen readers do not see it. */
export const Skeleton = /* @__PURE__ */ forwardRef<HTMLSpanElement, SkeletonProps>(
  function Skeleton({ characters = 8, className }, ref) {
    return (
      <span ref={ref} className={joinClassNames('igny8 ig-skeleton', className)} aria-hidden="true">
        {figureSpace.repeat(characters)}
      </span>
    )
  },
)
