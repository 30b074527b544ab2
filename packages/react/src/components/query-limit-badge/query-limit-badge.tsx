import type { LimitUsage } from '@igny8/credits-core'
import { queryWordsEn, type SayOf } from '@igny8/credits-core/words'
import { useLimit } from '../../hooks/use-limit.ts'
import { useSay } from '../../provider/use-say.ts'
import type { CommonProps } from '../common-props.ts'
import { component } from '../component.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'

export type QueryLimitBadgeProps = CommonProps<'label' | 'left'>

/** How many live searches are left, and when there are new ones: "8 of 50 left · resets Dec 1". */
export const QueryLimitBadge = /* @__PURE__ */ component<
  HTMLParagraphElement,
  QueryLimitBadgeProps
>(function QueryLimitBadge({ className, classNames }, ref) {
  const { data: usage, isError } = useLimit('ahrefsQueries')
  const say = useSay(queryWordsEn)
  const state = usage?.level ?? (isError ? 'failed' : 'loading')

  return (
    <p
      ref={ref}
      className={joinClassNames('igny8 ig-query-limit-badge', className)}
      data-state={state}
      aria-busy={state === 'loading' || undefined}
    >
      <span className={joinClassNames('ig-query-limit-badge-label', classNames?.label)}>
        <bdi>{say('queries.label')}</bdi>
      </span>{' '}
      <span className={joinClassNames('ig-query-limit-badge-left', classNames?.left)}>
        {usage && <bdi>{sayLeft(usage, say)}</bdi>}
        {state === 'failed' && say('queries.failed')}
        {state === 'loading' && <Skeleton characters={22} />}
      </span>
    </p>
  )
})

function sayLeft(
  { limit, remaining, level, resetsAt }: LimitUsage,
  say: SayOf<typeof queryWordsEn>,
): string {
  if (level === 'not_in_plan') return say('queries.notInPlan')
  if (limit === null) return say('queries.unlimited')
  const left = remaining ? say('queries.left', { remaining, limit }) : say('queries.noneLeft')
  return resetsAt === null ? left : `${left} · ${say('queries.resets', { resetsAt })}`
}
