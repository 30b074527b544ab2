import type { Activity } from '@igny8/credits-core'
import { activityWordsEn, logWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay, useSayMessage } from '../../provider/use-say.ts'
import { joinClassNames } from '../join-class-names.ts'
import { Skeleton } from '../skeleton/skeleton.tsx'

const placeholders = ['a', 'b', 'c']

/** The rows of the log; without activities, the places where they will stand. */
export function ActivityTable({
  activities,
  titleId,
  siteName = (siteId) => siteId,
  className,
}: {
  activities: readonly Activity[] | undefined
  titleId: string
  siteName: ((siteId: string) => string) | undefined
  className: string | undefined
}) {
  const say = useSay(logWordsEn)
  return (
    <table className={joinClassNames('ig-table', className)} aria-labelledby={titleId}>
      <thead>
        <tr>
          <th scope="col">{say('log.what')}</th>
          <th scope="col">{say('log.where')}</th>
          <th scope="col">{say('log.when')}</th>
          <th scope="col" className="ig-table-figure">
            {say('log.credits')}
          </th>
        </tr>
      </thead>
      <tbody>
        {activities?.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} siteName={siteName} />
        ))}
        {activities === undefined &&
          placeholders.map((name) => (
            <tr key={name}>
              <td>
                <Skeleton characters={22} />
              </td>
              <td>
                <Skeleton characters={12} />
              </td>
              <td>
                <Skeleton characters={12} />
              </td>
              <td className="ig-table-figure">
                <Skeleton characters={4} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function ActivityRow({
  activity,
  siteName,
}: {
  activity: Activity
  siteName: (siteId: string) => string
}) {
  const { format } = useCredits()
  const sayMessage = useSayMessage(activityWordsEn)
  const { siteId, actor, label } = activity.context
  const where = [siteId && siteName(siteId), actor].filter(Boolean).join(' · ')

  return (
    <tr data-kind={activity.kind}>
      <td className="ig-activity-what">
        <bdi>{sayMessage(activity.message)}</bdi>
        {label && (
          <span className="ig-activity-label">
            <bdi>{label}</bdi>
          </span>
        )}
      </td>
      <td className="ig-activity-where">
        <bdi>{where}</bdi>
      </td>
      <td className="ig-activity-when">
        <time dateTime={activity.at}>
          <bdi>{format.moment(activity.at)}</bdi>
        </time>
      </td>
      <td className="ig-table-figure">
        <bdi>{sayChange(activity.credits, format.number)}</bdi>
      </td>
    </tr>
  )
}

/** "−150", "+2,000", or a dash where no credits moved. */
function sayChange(credits: number, number: (value: number) => string): string {
  if (credits === 0) return '–'
  return `${credits > 0 ? '+' : '−'}${number(Math.abs(credits))}`
}
