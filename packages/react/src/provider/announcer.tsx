import { type Account, type Level, type LimitName, limitNames } from '@igny8/credits-core'
import { crossingWordsEn, type SayOf } from '@igny8/credits-core/words'
import { useEffect, useRef } from 'react'
import { useAccount } from '../hooks/use-account.ts'
import { useCredits } from './credits-context.ts'
import { useSay } from './use-say.ts'

/** Levels that come closer to a stop, one after the other; the others are not on that way. */
const marks: readonly Level[] = ['ok', 'near', 'at', 'over']

/** The one voice of a provider: it says when a limit gets closer, and what components announce. */
export function Announcer({ spoken }: { spoken: string }) {
  const { data: account } = useAccount()
  const { onEvent, announce } = useCredits()
  const say = useSay(crossingWordsEn)
  const before = useRef<Account | undefined>(undefined)

  useEffect(() => {
    if (account === undefined) return
    const crossed = before.current ? limitsCrossed(before.current, account) : []
    before.current = account
    if (crossed.length === 0) return
    announce(crossed.map((name) => sayCrossing(say, name, account)).join(' '))
    for (const limit of crossed) {
      onEvent?.({ type: 'limit_crossed', limit, level: account.limits[limit].level })
    }
  }, [account, say, onEvent, announce])

  return (
    <div className="ig-visually-hidden" role="status">
      {spoken}
    </div>
  )
}

/** The limits that are closer to a stop than they were. */
function limitsCrossed(before: Account, after: Account): readonly LimitName[] {
  const markOf = ({ limits }: Account, name: LimitName) => marks.indexOf(limits[name].level)
  return limitNames.filter((name) => {
    const was = markOf(before, name)
    return was !== -1 && markOf(after, name) > was
  })
}

function sayCrossing(
  say: SayOf<typeof crossingWordsEn>,
  name: LimitName,
  { limits }: Account,
): string {
  const { limit, used, held, remaining, level } = limits[name]
  const mark = level as 'near' | 'at' | 'over'
  return say(`limit.crossed.${mark}`, {
    name: say(`limit.name.${name}`),
    remaining,
    over: used + held - (limit ?? 0),
  })
}
