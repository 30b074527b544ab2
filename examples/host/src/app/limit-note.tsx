import type { LimitName } from '@igny8/credits-core'
import { promptWordsEn } from '@igny8/credits-core/words'
import { useLimit, useSay } from '@igny8/credits-react'
import { Link } from './link.tsx'

/** Where a limit is reached or passed, what that means here. Its figures stand on the Usage page. */
export function LimitNote({ limit }: { limit: LimitName }) {
  const { data: usage } = useLimit(limit)
  const say = useSay(promptWordsEn)
  if (usage?.limit == null || (usage.level !== 'at' && usage.level !== 'over')) return null
  const { limit: most, used, held, level } = usage
  const overKey = most === 0 ? 'prompt.body.over.noRoom' : 'prompt.body.over'
  return (
    <section className="limit-note" data-level={level} aria-label="Limit of the plan">
      <p>
        <strong>
          {level === 'over'
            ? say('prompt.over', { subject: limit, over: used + held - most })
            : say(`prompt.at.${limit}`, { limit: most, held })}
        </strong>
      </p>
      <p className="note">
        {level === 'over' && <>{say(overKey, { limit: most })} </>}
        <Link href="/usage/limits">See your limits</Link> · <Link href="/plans">Compare plans</Link>
      </p>
    </section>
  )
}
