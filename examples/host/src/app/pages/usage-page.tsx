import { ActivityLog, LimitList, Skeleton, useAccount, useCredits } from '@igny8/credits-react'
import { usePlaces } from '../use-places.ts'

export function UsagePage() {
  const { places } = usePlaces()
  return (
    <>
      <h1>Usage</h1>
      <Figures />
      <div className="card">
        <LimitList />
      </div>
      <div className="card">
        <ActivityLog siteName={siteName} />
      </div>
    </>
  )

  function siteName(siteId: string): string {
    return places?.sites.find(({ id }) => id === siteId)?.name ?? 'A site that was removed'
  }
}

function Figures() {
  const { data: account } = useAccount()
  const { format } = useCredits()
  const figures = account && [
    {
      name: 'Credits left',
      figure: format.number(account.credits.available),
      note:
        account.credits.held > 0
          ? `${format.number(account.credits.held)} on hold`
          : 'Ready to use',
    },
    {
      name: 'Used this month',
      figure: format.number(account.credits.spentThisCycle),
      note: `Since ${format.day(account.cycle.start)}`,
    },
    {
      name: 'Plan',
      figure: account.plan.name,
      note: `${format.money(account.plan.priceCents, account.plan.currency)} / month`,
    },
    {
      name: 'New credits',
      figure: format.number(account.plan.creditsPerCycle),
      note: `On ${format.day(account.cycle.end)}`,
    },
  ]
  return (
    <dl className="figures card">
      {(figures ?? [1, 2, 3, 4].map((id) => ({ name: `${id}`, figure: null, note: null }))).map(
        ({ name, figure, note }) => (
          <div key={name}>
            <dt>{figure === null ? <Skeleton characters={10} /> : name}</dt>
            <dd className="figure">{figure ?? <Skeleton characters={5} />}</dd>
            <dd className="note">{note ?? <Skeleton characters={12} />}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
