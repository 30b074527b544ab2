/** What every component accepts: a class for its root and one for each of its parts. */
export interface CommonProps<Slot extends string> {
  readonly className?: string | undefined
  readonly classNames?: Partial<Record<Slot, string>> | undefined
}

/** The level of a component's heading in the page around it. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
