import { createCreditsClient } from '@igny8/credits-http'
import { CreditsProvider, PlanSummary, UpgradePrompt, UsagePage } from '@igny8/credits-react'
import { createRoot } from 'react-dom/client'
import { messages } from './messages.ts'
import { slots } from './slots.tsx'
import './styles.css'

const token = fetch('/token').then((response) => response.text())
const client = createCreditsClient({ baseUrl: location.origin, getToken: () => token })
const toPlans = () => location.assign('/plans')

createRoot(document.querySelector('#app') as Element).render(
  <CreditsProvider
    client={client}
    account="acme"
    slots={slots}
    messages={messages}
    onUpgrade={toPlans}
  >
    <div className="mx-auto grid max-w-4xl gap-6 p-6">
      <PlanSummary classNames={{ name: 'text-violet-700 dark:text-violet-300' }} />
      <UsagePage notice={<UpgradePrompt />} classNames={{ title: 'text-3xl font-black' }} />
    </div>
  </CreditsProvider>,
)
