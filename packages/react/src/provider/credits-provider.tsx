import type { Credits } from '@igny8/credits-core'
import { formatFor, type Messages } from '@igny8/credits-core/words'
import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Announcer } from './announcer.tsx'
import { createQueryClient } from './create-query-client.ts'
import { CreditsContext, type CreditsContextValue, type InitialData } from './credits-context.ts'
import type { CreditsEvent, Destination, UpgradeIntent } from './credits-event.ts'
import type { Slots } from './slots.ts'

export interface CreditsProviderProps {
  readonly client: Credits
  readonly account: string
  /** A BCP 47 tag. Figures and dates follow it. */
  readonly locale?: string | undefined
  /** An IANA name. The default is UTC, so that server and browser render the same. */
  readonly timeZone?: string | undefined
  /** `inherit` follows the host's `color-scheme`. */
  readonly theme?: 'inherit' | 'light' | 'dark' | 'system' | undefined
  /** Sentences that replace the English ones, by key. */
  readonly messages?: Messages | undefined
  /** The host's own button and link, which stand where ours would. */
  readonly slots?: Slots | undefined
  readonly initialData?: InitialData | undefined
  /** Whether this person may change the plan or buy credits. */
  readonly canManageBilling?: boolean | undefined
  readonly onUpgrade?: ((intent: UpgradeIntent) => void) | undefined
  readonly onNavigate?: ((to: Destination) => void) | undefined
  readonly onEvent?: ((event: CreditsEvent) => void) | undefined
  /** The host's own query cache, where it has one. */
  readonly queryClient?: QueryClient | undefined
  readonly children?: ReactNode
}

const noMessages: Messages = {}
const nothingYet: InitialData = {}
const noSlots: Slots = {}

/** Gives the components under it a client, an account, a language and the host’s ways. */
export function CreditsProvider({
  client,
  account,
  locale = 'en',
  timeZone = 'UTC',
  theme = 'inherit',
  messages = noMessages,
  slots = noSlots,
  initialData = nothingYet,
  canManageBilling = true,
  onUpgrade,
  onNavigate,
  onEvent,
  queryClient: hostQueryClient,
  children,
}: CreditsProviderProps) {
  const [ownQueryClient] = useState(createQueryClient)
  const [spoken, announce] = useState('')
  const queryClient = hostQueryClient ?? ownQueryClient
  const format = useMemo(() => formatFor(locale, timeZone), [locale, timeZone])

  useEffect(() => {
    queryClient.mount()
    return () => queryClient.unmount()
  }, [queryClient])

  const value = useMemo<CreditsContextValue>(
    () => ({
      client,
      account,
      queryClient,
      format,
      timeZone,
      messages,
      initialData,
      slots,
      canManageBilling,
      onUpgrade,
      onNavigate,
      onEvent,
      announce,
      locale,
    }),
    [
      client,
      account,
      queryClient,
      format,
      timeZone,
      messages,
      initialData,
      slots,
      canManageBilling,
      onUpgrade,
      onNavigate,
      onEvent,
      locale,
    ],
  )

  return (
    <CreditsContext.Provider value={value}>
      <div className="igny8 ig-theme" data-theme={theme}>
        {children}
        <Announcer key={account} spoken={spoken} />
      </div>
    </CreditsContext.Provider>
  )
}
