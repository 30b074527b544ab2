import type { Decision } from '@igny8/credits-core'
import { choosePrompt, type Prompt, rememberPrompt } from '@igny8/credits-core/insights'
import { useEffect, useMemo, useState } from 'react'
import { useAccount } from '../../hooks/use-account.ts'
import { useForecast } from '../../hooks/use-forecast.ts'
import { usePlans } from '../../hooks/use-plans.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { browserMemory, type PromptMemory } from './prompt-memory.ts'

export interface UpgradePromptOptions {
  /** The denial that a click has just met. */
  readonly blocked?: Decision | null | undefined
  /** Where it is kept what was seen; the default is this browser. */
  readonly memory?: PromptMemory | undefined
}

/** The one prompt that this moment deserves, or `null`; and a way to be left alone by it. */
export function useUpgradePrompt({
  blocked = null,
  memory = browserMemory,
}: UpgradePromptOptions = {}): { prompt: Prompt | null; dismiss: () => void } {
  const { account: name } = useCredits()
  const { data: account } = useAccount()
  const { data: plans } = usePlans()
  const { data: forecast, isPending: forecastPending } = useForecast()
  const [dismissals, setDismissals] = useState(0)

  // What was seen before this moment: showing a prompt does not take it away again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew at a denial or a dismissal.
  const history = useMemo(() => memory.read(name), [memory, name, blocked, dismissals])
  const prompt = useMemo(() => {
    if (account === undefined || plans === undefined || forecastPending) return null
    const now = Date.parse(account.asOf)
    return choosePrompt({ account, blocked, history, now, plans, ...(forecast && { forecast }) })
  }, [account, plans, forecast, forecastPending, blocked, history])

  const moment = prompt && `${prompt.subject} ${prompt.threshold} ${prompt.cycleStart}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a moment, not for each refresh.
  useEffect(() => remember('shown'), [moment, blocked])

  return {
    prompt,
    dismiss() {
      remember('dismissed')
      setDismissals((count) => count + 1)
    },
  }

  function remember(event: 'shown' | 'dismissed') {
    if (prompt === null || account === undefined) return
    const now = Date.parse(account.asOf)
    memory.write(name, rememberPrompt(memory.read(name), prompt, event, now))
  }
}
