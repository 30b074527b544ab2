import { createCreditsClient } from '@igny8/credits-http'
import type { InitialData } from '@igny8/credits-react'
import { hydrateRoot } from 'react-dom/client'
import { Page } from './page.tsx'
import '@igny8/credits-react/styles.css'

const token = fetch('/token').then((response) => response.text())
const client = createCreditsClient({ baseUrl: location.origin, getToken: () => token })
const known: InitialData = JSON.parse(document.querySelector('#known')?.textContent ?? 'null')

hydrateRoot(document.querySelector('#app') as Element, <Page client={client} known={known} />)
