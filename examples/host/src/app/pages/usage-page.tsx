import { UpgradePrompt, UsagePage as Usage } from '@igny8/credits-react'
import { readUsageAddress } from '../usage-address.ts'
import { usePath, useSearch } from '../use-path.ts'
import { usePlaces } from '../use-places.ts'

export function UsagePage() {
  const { siteName } = usePlaces()
  const { tab, days, filters } = readUsageAddress(usePath(), useSearch())
  return (
    <Usage
      tab={tab}
      days={days}
      filters={filters}
      siteName={siteName}
      automationName={() => 'Weekly content'}
      notice={<UpgradePrompt />}
    />
  )
}
