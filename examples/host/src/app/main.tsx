import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { DemoAccounts } from '../shared/demo-account.ts'
import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import './app.css'
import '@igny8/credits-react/styles.css'
import { App } from './app.tsx'
import { askHost } from './ask-host.ts'
import { chosenAccount, keepAccount } from './chosen-account.ts'
import { HostContext, hostOf } from './host.ts'
import { readLook } from './look.ts'
import { openCredits } from './open-credits.ts'

readLook()
const root = createRoot(document.getElementById('app') as HTMLElement)

askHost<DemoAccounts>('GET', '/app/accounts')
  .then((demo) => show(chosenAccount(demo), demo, false))
  .catch(showUnreachable)

/** Shows the app in one account; another account is another app, with nothing left of this one. */
async function show(id: string, demo: DemoAccounts, isSwitch: boolean): Promise<void> {
  const account = demo.accounts.find((one) => one.id === id)
  if (account === undefined) return
  const credits = await openCredits(id)
  keepAccount(id)
  const host = hostOf(demo.accounts, account, isSwitch, (other) => {
    show(other, demo, true).catch(showUnreachable)
  })
  root.render(
    <StrictMode>
      <HostContext key={id} value={host}>
        <App credits={credits} />
      </HostContext>
    </StrictMode>,
  )
}

function showUnreachable(): void {
  root.render(
    <p className="unreachable">The demo can’t be reached. Start it again, then reload.</p>,
  )
}
