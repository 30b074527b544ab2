import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import '@igny8/credits-react/styles.css'
import { App } from './app.tsx'
import { readLook } from './look.ts'
import { openSession } from './session.ts'

readLook()
const root = createRoot(document.getElementById('app') as HTMLElement)

try {
  root.render(
    <StrictMode>
      <App session={await openSession()} />
    </StrictMode>,
  )
} catch {
  root.render(
    <p className="unreachable">The demo can’t be reached. Start it again, then reload.</p>,
  )
}
