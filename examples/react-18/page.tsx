import type { Credits } from '@igny8/credits-core'
import { CreditsProvider, type InitialData, PlanSummary, UsagePage } from '@igny8/credits-react'

export const account = 'acme'

export interface PageProps {
  readonly client: Credits
  readonly known: InitialData
}

/** The same on the server and in the browser. */
export function Page({ client, known }: PageProps) {
  return (
    <CreditsProvider client={client} account={account} initialData={known}>
      <PlanSummary />
      <UsagePage />
    </CreditsProvider>
  )
}
