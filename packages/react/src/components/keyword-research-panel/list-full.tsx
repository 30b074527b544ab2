import { researchWordsEn } from '@igny8/credits-core/words'
import { useCheck } from '../../hooks/use-check.ts'
import { useSay } from '../../provider/use-say.ts'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'

const oneMore = { limits: [{ limit: 'keywords' as const, count: 1 }] }

/** Says that the list is full, and every way to make room. */
export function ListFull() {
  const { data: decision } = useCheck(oneMore)
  const say = useSay(researchWordsEn)
  if (!decision || decision.allowed) return null
  return <DenialNotice decision={decision} note={say('adding.fullNote')} />
}
