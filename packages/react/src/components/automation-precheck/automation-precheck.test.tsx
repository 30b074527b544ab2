import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { AutomationPrecheck } from './automation-precheck.tsx'

test.each([
  ['running', 'Running'],
  ['paused', 'Paused before a step it could not pay for'],
  ['finished', 'Finished'],
  ['expired', 'Stopped before it ended'],
] as const)('a run that is %s says so', async (status, title) => {
  const client = await creditsAt({ plan: 'starter' })
  const automation = { waiting: { tasks: 4 } }
  const started = await client.startRun({ account, key: 'run', automation })
  if (!started.allowed) throw new Error(started.decision.message.text)
  const run = { ...started.value, status }
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <AutomationPrecheck automation={automation} run={run} onStart={() => {}} />
    </CreditsProvider>,
  )
  await expect.element(screen.getByRole('heading')).toHaveTextContent(title)
})
