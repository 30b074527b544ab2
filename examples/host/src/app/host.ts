import { createContext, useContext } from 'react'
import type { DemoAccount } from '../shared/demo-account.ts'
import { askHost } from './ask-host.ts'

/** The account that is open, and the host's own backend for it. */
export interface Host {
  readonly account: DemoAccount
  readonly accounts: readonly DemoAccount[]
  ask<Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>
  /** What becomes of one thing, as it happens. */
  events(path: string): EventSource
  /** Whether somebody came here from another account just now. */
  readonly wasSwitched: boolean
  switchTo(account: string): void
}

export function hostOf(
  accounts: readonly DemoAccount[],
  account: DemoAccount,
  wasSwitched: boolean,
  switchTo: (account: string) => void,
): Host {
  const base = `/app/accounts/${account.id}`
  return {
    account,
    accounts,
    ask: (method, path, body) => askHost(method, `${base}${path}`, body),
    events: (path) => new EventSource(`${base}${path}`),
    wasSwitched,
    switchTo,
  }
}

export const HostContext = createContext<Host | null>(null)

export function useHost(): Host {
  const host = useContext(HostContext)
  if (host === null) throw new Error('There is no host around this component.')
  return host
}
