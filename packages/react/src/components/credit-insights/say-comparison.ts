import type { Insights, Message } from '@igny8/credits-core'
import type { insightWordsEn, SayOf } from '@igny8/credits-core/words'

/** The period against the one before it, and the actions that moved most where it moved at all. */
export function sayComparison(
  { message, percent, byAction }: Insights['comparison'],
  say: SayOf<typeof insightWordsEn>,
  sayMessage: (message: Message) => string,
): string {
  const change = sayMessage(message)
  const [first, second] = byAction.map(({ name }) => name)
  if (first === undefined || percent === null || percent === 0) return change
  return second === undefined
    ? say('insights.mostly.one', { change, first })
    : say('insights.mostly.two', { change, first, second })
}
