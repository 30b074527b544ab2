import { type PeriodDays, UsagePage, type UsageTab } from '@igny8/credits-react'
import { Credits } from '../credits.tsx'
import { account, knowCredits } from '../know-credits.ts'

interface PageProps {
  readonly searchParams: Promise<{ readonly tab?: UsageTab; readonly days?: string }>
}

/** Tab and period stand in the address, so that a part of the page can be linked to. */
export default async function Page({ searchParams }: PageProps) {
  const { tab = 'overview', days = '30' } = await searchParams
  return (
    <Credits account={account} known={await knowCredits()}>
      <UsagePage tab={tab} days={Number(days) as PeriodDays} />
    </Credits>
  )
}
