import type { Credits } from '@igny8/credits-core'
import { createCreditsClient } from '@igny8/credits-http'
import { askHost } from './ask-host.ts'

interface Issued {
  readonly token: string
  readonly ttlSeconds: number
}

const spareSeconds = 60

/** Credits as this browser may use them: with a token that the host issues for one account. */
export async function openCredits(account: string): Promise<Credits> {
  let issued = await issue(account)

  async function getToken(): Promise<string> {
    if (Date.now() >= issued.renewAt) issued = await issue(account)
    return issued.token
  }

  return createCreditsClient({ baseUrl: location.origin, getToken })
}

async function issue(account: string): Promise<Issued & { readonly renewAt: number }> {
  const issued = await askHost<Issued>('POST', `/app/accounts/${account}/session`, {})
  return { ...issued, renewAt: Date.now() + (issued.ttlSeconds - spareSeconds) * 1000 }
}
