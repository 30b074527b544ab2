import { noticeWordsEn } from '@igny8/credits-core/words'
import { useState } from 'react'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'

/** For somebody who may not change the plan: a message to send to somebody who may. */
export function AskOwner({ reason }: { reason: string }) {
  const say = useSay(noticeWordsEn)
  const [copied, setCopied] = useState(false)

  return (
    <>
      <bdi>{say('notice.askOwner')}</bdi>
      <Button onClick={copy}>{say(copied ? 'notice.copied' : 'notice.copyMessage')}</Button>
    </>
  )

  async function copy() {
    await navigator.clipboard.writeText(say('notice.ownerMessage', { reason }))
    setCopied(true)
  }
}
