import { LimitList, PlanSummary } from '@igny8/credits-react'
import Link from 'next/link'
import { Credits } from './credits.tsx'
import { account, knowCredits } from './know-credits.ts'

/** Rendered on the server, figures and all. */
export default async function Page() {
  return (
    <Credits account={account} known={await knowCredits()}>
      <PlanSummary headingLevel={1} />
      <LimitList />
      <Link href="/usage">Usage</Link>
    </Credits>
  )
}
