import { type Account, type Level, type LimitName, limitNames } from '@igny8/credits-core'
import { limitWordsEn, type SayOf } from '@igny8/credits-core/words'
import { useEffect, useRef } from 'react'
import { useAccount } from '../hooks/use-account.ts'
import { useCredits } from './credits-context.ts'
import { useSay } from './use-say.ts'

type Crossed = 'near' | 'at' | 'over'

const severity: Partial<Record<Level, number>> = { ok: 0, near: 1, at: 2, over: 3 }

/** The one voice of a provider: it says when a limit gets closer, and what components announce. */
export function Announcer({ spoken }: { spoken: string }) {
  const { data: account } = useAccount()
  const { onEvent, announce } = useCredits()
  const say = useSay(limitWordsEn)
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
function limitsCrossed(before: Account, after: Account): LimitName[] {
  return limitNames.filter((name) => {
    const was = severity[before.limits[name].level]
    const is = severity[after.limits[name].level]
    return was !== undefined && is !== undefined && is > was
  })
}

function sayCrossing(say: SayOf<typeof limitWordsEn>, name: LimitName, account: Account): string {
  const { level, limit, used, held, remaining } = account.limits[name]
  return say(`limit.crossed.${level as Crossed}`, {
    name: say(`limit.name.${name}`),
    remaining,
    over: used + held - (limit ?? 0),
  })
}
