import type { MessageParams } from '../model/message.ts'
import { formatFor } from './format.ts'
import type { Format, Words } from './sentence.ts'

/** Says a sentence by its key. A key without words is said as it is, so that nothing goes silent. */
export type Say = (key: string, params?: MessageParams) => string

/** Binds words to a locale and an IANA time zone. */
export function say(words: Words, locale = 'en', timeZone = 'UTC'): Say {
  return sayIn(words, formatFor(locale, timeZone))
}

/** The same, where a format was made already. */
export function sayIn(words: Words, format: Format): Say {
  return (key, params = {}) => {
    const sentence = Object.hasOwn(words, key) ? words[key] : undefined
    if (sentence === undefined) return key
    if (typeof sentence === 'function') return sentence(params, format)
    return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(params, name) ? format.number(params[name]) : place,
    )
  }
}
