import { UpgradePrompt, UsagePage as Usage } from '@igny8/credits-react'
import { readUsageAddress } from '../usage-address.ts'
import { usePath, useSearch } from '../use-path.ts'
import { usePlaces } from '../use-places.ts'

export function UsagePage() {
  const { places } = usePlaces()
  const { tab, days } = readUsageAddress(usePath(), useSearch())
  return <Usage tab={tab} days={days} siteName={siteName} notice={<UpgradePrompt />} />

  function siteName(siteId: string): string {
    return places?.sites.find(({ id }) => id === siteId)?.name ?? 'A site that was removed'
  }
}
