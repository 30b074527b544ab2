import type { Message } from '@igny8/credits-core'
import { type SayOf, sayIn, type Words } from '@igny8/credits-core/words'
import { useMemo } from 'react'
import { useCredits } from './credits-context.ts'

/**
 * Says the given words in the provider's locale, each with the values that it needs; the host's
 * messages come first.
 */
export function useSay<const Own extends Words>(words: Own): SayOf<Own> {
  const { format, messages } = useCredits()
  return useMemo(() => sayIn<Own>({ ...words, ...messages }, format), [words, messages, format])
}

/** Says a sentence that came as data; a key nobody has words for falls back to its own text. */
export function useSayMessage(words: Words): (message: Message) => string {
  const say = useSay(words)
  return useMemo(
    () => (message) => {
      const said = say(message.key, message.params)
      return said === message.key ? message.text : said
    },
    [say],
  )
}
