import { createCreditsClient } from '@igny8/credits-http'
import { CreditsProvider, UsagePage } from '@igny8/credits-react'
import '@igny8/credits-react/styles.css'
import { createRoot } from 'react-dom/client'

const getToken = async () => (await fetch('/token')).text()
createRoot(document.querySelector('main') as Element).render(
  <CreditsProvider client={createCreditsClient({ baseUrl: '/', getToken })} account="acme">
    <UsagePage />
  </CreditsProvider>,
)
