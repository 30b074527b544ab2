import type { Slots } from '../provider/slots.ts'

/** What every component accepts: a class for its root, one for each of its parts, and the host's own. */
export interface CommonProps<Slot extends string> {
  /** A class for its root. */
  readonly className?: string | undefined
  /** A class for each of its parts. */
  readonly classNames?: Partial<Record<Slot, string>> | undefined
  /** The host's own components instead of ours, in this one and all inside it. */
  readonly slots?: Slots | undefined
}

/** The level of a component's heading in the page around it. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
