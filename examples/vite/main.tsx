import { createCreditsClient } from '@igny8/credits-http'
import { CreditsProvider, UsagePage } from '@igny8/credits-react'
import { createRoot } from 'react-dom/client'
import '@igny8/credits-react/styles.css'

const token = fetch('/token').then((response) => response.text())
const client = createCreditsClient({ baseUrl: location.origin, getToken: () => token })

createRoot(document.querySelector('#app') as Element).render(
  <CreditsProvider client={client} account="acme">
    <UsagePage />
  </CreditsProvider>,
)
