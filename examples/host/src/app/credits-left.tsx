import { Skeleton, useBalance, useCredits } from '@igny8/credits-react'

/** The balance, always in sight. */
export function CreditsLeft() {
  const { data: balance } = useBalance()
  const { format } = useCredits()
  return (
    <p className="credits-left" data-testid="credits-left">
      {balance ? <strong>{format.number(balance.available)}</strong> : <Skeleton characters={5} />}{' '}
      credits left
      {balance !== undefined && balance.held > 0 && (
        <span className="held"> · {format.number(balance.held)} on hold</span>
      )}
    </p>
  )
}
