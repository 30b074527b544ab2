'use client'

import { createCreditsClient } from '@igny8/credits-http'
import { CreditsProvider, type Destination, type InitialData } from '@igny8/credits-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'

interface CreditsProps {
  readonly account: string
  readonly known: InitialData
  readonly children: ReactNode
}

/** The provider as this host sets it up: what is no data has to be made in the browser. */
export function Credits({ account, known, children }: CreditsProps) {
  const router = useRouter()
  const [client] = useState(createClient)
  return (
    <CreditsProvider
      client={client}
      account={account}
      initialData={known}
      onUpgrade={() => router.push('/')}
      onNavigate={(to) => router.push(addressOf(to))}
    >
      {children}
    </CreditsProvider>
  )
}

function createClient() {
  let token: Promise<string> | undefined
  return createCreditsClient({
    baseUrl: typeof location === 'undefined' ? 'http://unused.invalid' : location.origin,
    getToken: () => (token ??= fetch('/token').then((response) => response.text())),
  })
}

function addressOf(to: Destination): string {
  return to.page === 'usage' ? `/usage?tab=${to.tab}&days=${to.days}` : '/'
}
