import type { ReactNode } from 'react'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'

export interface EmptyStateProps extends CommonProps<'title' | 'hint' | 'action'> {
  /** That nothing is here, in a few words. */
  readonly title: string
  /** What will stand here, or what to do so that something does. */
  readonly hint?: string | undefined
  /** One way on: a button or a link. */
  readonly action?: ReactNode
  /** Makes the title a heading; left out where the list around it has one. */
  readonly headingLevel?: HeadingLevel | undefined
}

/** What stands where a list has nothing to show: that it is empty, why, and one way on. */
export const EmptyState = /* @__PURE__ */ component<HTMLDivElement, EmptyStateProps>(
  function EmptyState({ title, hint, action, headingLevel, className, classNames }, ref) {
    const titleProps = {
      className: joinClassNames('ig-empty-state-title', classNames?.title),
      children: <bdi>{title}</bdi>,
    }
    return (
      <div ref={ref} className={joinClassNames('igny8 ig-empty-state', className)}>
        {headingLevel ? <Heading level={headingLevel} {...titleProps} /> : <p {...titleProps} />}
        {hint && (
          <p className={joinClassNames('ig-empty-state-hint', classNames?.hint)}>
            <bdi>{hint}</bdi>
          </p>
        )}
        {action && (
          <div className={joinClassNames('ig-empty-state-action', classNames?.action)}>
            {action}
          </div>
        )}
      </div>
    )
  },
)
