import type { CSSProperties } from 'react'
import { joinClassNames } from '../join-class-names.ts'

export interface SkeletonProps {
  /** About how many characters will stand here. */
  readonly characters?: number | undefined
  readonly className?: string | undefined
}

/** Holds the place of a figure that is on its way. Screen readers do not see it. */
export function Skeleton({ characters = 8, className }: SkeletonProps) {
  return (
    <span
      className={joinClassNames('igny8', 'ig-skeleton', className)}
      style={{ '--_characters': characters } as CSSProperties}
      aria-hidden="true"
    />
  )
}
