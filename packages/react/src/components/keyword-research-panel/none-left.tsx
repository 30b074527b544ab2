import type { LimitName } from '@igny8/credits-core'
import { useCheck } from '../../hooks/use-check.ts'
import { DenialNotice } from '../denial-notice/denial-notice.tsx'

/** Says that nothing more fits a limit, and every way on. */
export function NoneLeft({ limit, note }: { limit: LimitName; note?: string }) {
  const { data: decision } = useCheck({ limits: [{ limit, count: 1 }] })
  if (!decision || decision.allowed) return null
  return <DenialNotice decision={decision} note={note} />
}
