import { PlansAndBilling, useRefresh } from '@igny8/credits-react'
import { useState } from 'react'
import { useHost } from '../host.ts'

export function PlansPage() {
  const { ask } = useHost()
  const refresh = useRefresh()
  const [said, setSaid] = useState('')
  return (
    <>
      <PlansAndBilling onChoose={changePlan} />
      <div className="note">
        <p role="status">{said}</p>
        <p>Demo: nothing is paid here. The plan changes at once.</p>
      </div>
    </>
  )

  async function changePlan(planId: string) {
    try {
      await ask('POST', '/demo/plan', { planId })
      setSaid('Your plan has changed.')
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'That didn’t work.')
    }
    await refresh()
  }
}
