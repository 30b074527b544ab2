import { createCreditsClient } from '@igny8/credits-http'
import type { InitialData } from '@igny8/credits-react'
import { connection } from 'next/server'

/** The account of whoever opens the page: a real host asks its session. */
export const account = 'acme'

/** What the server knows before it renders, asked with a token that never leaves it. */
export async function knowCredits(): Promise<InitialData> {
  // Figures are of the moment, and so is a nonce: nothing here is rendered ahead.
  await connection()
  const client = createCreditsClient({
    baseUrl: process.env.CREDITS_URL ?? 'http://127.0.0.1:4320',
    token: process.env.CREDITS_SERVICE_TOKEN ?? '',
  })
  return { account: await client.account({ account }) }
}
