import { type Account, type Level, type LimitName, limitNames } from '@igny8/credits-core'
import { crossingWordsEn, type SayOf } from '@igny8/credits-core/words'
import { useEffect, useRef } from 'react'
import { useAccount } from '../hooks/use-account.ts'
import { useCredits } from './credits-context.ts'
import { useSay } from './use-say.ts'

/** Levels that come closer to a stop, one after the other; the others are not on that way. */
const marks = ['ok', 'near', 'at', 'over'] as const

interface Crossing {
  readonly limit: LimitName
  readonly level: Exclude<(typeof marks)[number], 'ok'>
}

/** The one voice of a provider: it says when a limit gets closer, and what components announce. */
export function Announcer({ spoken }: { spoken: string }) {
  const { data: account } = useAccount()
  const { onEvent, announce } = useCredits()
  const say = useSay(crossingWordsEn)
  const before = useRef<Account | undefined>(undefined)

  useEffect(() => {
    if (account === undefined) return
    const crossings = before.current ? crossingsBetween(before.current, account) : []
    before.current = account
    if (crossings.length === 0) return
    announce(crossings.map((crossing) => sayCrossing(say, crossing, account)).join(' '))
    for (const crossing of crossings) onEvent?.({ type: 'limit_crossed', ...crossing })
  }, [account, say, onEvent, announce])

  return (
    <div className="ig-visually-hidden" role="status">
      {spoken}
    </div>
  )
}

/** The limits that are closer to a stop than they were. */
function crossingsBetween(before: Account, after: Account): readonly Crossing[] {
  const markOf = ({ limits }: Account, limit: LimitName) =>
    (marks as readonly Level[]).indexOf(limits[limit].level)
  return limitNames.flatMap((limit) => {
    const [was, is] = [markOf(before, limit), markOf(after, limit)]
    const level = marks[is]
    return was === -1 || is <= was || !level || level === 'ok' ? [] : [{ limit, level }]
  })
}

function sayCrossing(
  say: SayOf<typeof crossingWordsEn>,
  { limit: name, level }: Crossing,
  { limits }: Account,
): string {
  const { limit, used, held, remaining } = limits[name]
  return say(`limit.crossed.${level}`, {
    name: say(`limit.name.${name}`),
    remaining,
    over: used + held - (limit ?? 0),
  })
}
