import type { Credits } from '@igny8/credits-core'
import { createCreditsClient } from '@igny8/credits-http'
import { askHost } from './ask-host.ts'

export interface Session {
  readonly account: string
  readonly credits: Credits
}

interface Issued {
  readonly account: string
  readonly token: string
  readonly ttlSeconds: number
}

const spareSeconds = 60

/** Credits as this browser may use them: with a token that the host issues for its own account. */
export async function openSession(): Promise<Session> {
  let issued = await issue()

  async function getToken(): Promise<string> {
    if (Date.now() >= issued.renewAt) issued = await issue()
    return issued.token
  }

  const credits = createCreditsClient({ baseUrl: location.origin, getToken })
  return { account: issued.account, credits }
}

async function issue(): Promise<Issued & { readonly renewAt: number }> {
  const issued = await askHost<Issued>('POST', '/app/session', {})
  return { ...issued, renewAt: Date.now() + (issued.ttlSeconds - spareSeconds) * 1000 }
}
