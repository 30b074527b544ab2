import type { Decision } from '@igny8/credits-core'
import { remedyWordsEn } from '@igny8/credits-core/words'
import { useCredits } from '../../provider/credits-context.ts'
import { useSayMessage } from '../../provider/use-say.ts'
import { RemedyChoice } from '../denial-notice/remedy-choice.tsx'

/** The plan that would make room, for those who may choose one. */
export function UpgradeWay({ decision }: { decision: Decision | null | undefined }) {
  const { canManageBilling, onUpgrade } = useCredits()
  const sayRemedy = useSayMessage(remedyWordsEn)
  const upgrade = decision?.remedies.find(({ kind }) => kind === 'upgrade')
  if (!upgrade || !canManageBilling || !onUpgrade) return null
  return (
    <RemedyChoice remedy={upgrade} onReduce={undefined} look="link">
      {sayRemedy(upgrade.message)}
    </RemedyChoice>
  )
}
