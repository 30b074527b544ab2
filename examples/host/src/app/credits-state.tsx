import { useAccount, useBalance, usePlans } from '@igny8/credits-react'
import { Link } from './link.tsx'

const lowShare = 0.2

/** Says when credits run low, in words: how many there are stands on the Usage page. */
export function CreditsState() {
  const { data: balance } = useBalance()
  const { data: account } = useAccount()
  const { data: plans } = usePlans()
  const plan = plans?.find(({ id }) => id === account?.plan.id)
  if (!balance || !plan || balance.available > plan.creditsPerCycle * lowShare) return null
  return (
    <Link
      href="/usage"
      className="credits-state"
      data-state={balance.available > 0 ? 'low' : 'none'}
    >
      {balance.available > 0 ? 'Credits run low' : 'No credits left'}
    </Link>
  )
}
