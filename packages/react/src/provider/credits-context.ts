import type { Account, Credits, OfferedPlan } from '@igny8/credits-core'
import type { Format, Messages } from '@igny8/credits-core/words'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { CreditsEvent, Destination, UpgradeIntent } from './credits-event.ts'
import type { Slots } from './slots.ts'

/** What a server already knew when it rendered the page. */
export interface InitialData {
  readonly account?: Account | undefined
  readonly plans?: readonly OfferedPlan[] | undefined
}

/** What the provider gives to the components and hooks under it. */
export interface CreditsContextValue {
  readonly client: Credits
  readonly account: string
  readonly queryClient: QueryClient
  readonly format: Format
  /** An IANA name. */
  readonly timeZone: string
  readonly messages: Messages
  readonly initialData: InitialData
  readonly slots: Slots
  readonly canManageBilling: boolean
  readonly onUpgrade: ((intent: UpgradeIntent) => void) | undefined
  readonly onNavigate: ((to: Destination) => void) | undefined
  readonly onEvent: ((event: CreditsEvent) => void) | undefined
  /** Says something to those who hear the page, once they have heard what they were hearing. */
  readonly announce: (text: string) => void
  /** A BCP 47 tag. */
  readonly locale: string
}

export const CreditsContext = /* @__PURE__ */ createContext<CreditsContextValue | null>(null)

/** The provider's client, account and settings. Throws outside a `CreditsProvider`. */
export function useCredits(): CreditsContextValue {
  const value = useContext(CreditsContext)
  if (value === null) throw new Error('Wrap this in a <CreditsProvider>.')
  return value
}
