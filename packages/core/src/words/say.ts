import type { MessageParams } from '../model/message.ts'
import { formatFor } from './format.ts'
import type { Format, ParamsOfAll, Words } from './sentence.ts'

/** Says a sentence by its key. A key without words is said as it is, so that nothing goes silent. */
export type Say = (key: string, params?: MessageParams) => string

/**
 * Says a sentence of these words: its key, and a value for every `{name}` in it. Where the key is one
 * of several, a value for every name in any of them.
 */
export type SayOf<Own extends Words> = <Key extends keyof Own & string>(
  key: Key,
  ...params: Record<never, never> extends ParamsOfAll<Own[Key]>
    ? [params?: ParamsOfAll<Own[Key]>]
    : [params: ParamsOfAll<Own[Key]>]
) => string

/** Binds words to a locale and an IANA time zone. */
export function say<Own extends Words>(words: Own, locale = 'en', timeZone = 'UTC'): SayOf<Own> {
  return sayIn(words, formatFor(locale, timeZone))
}

/** The same, where a format was made already. */
export function sayIn<Own extends Words>(words: Own, format: Format): SayOf<Own> {
  return (key: string, params: MessageParams = {}) => {
    const sentence = Object.hasOwn(words, key) ? words[key] : undefined
    if (sentence === undefined) return key
    if (typeof sentence === 'function') return sentence(params, format)
    return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
      Object.hasOwn(params, name) ? format.number(params[name]) : place,
    )
  }
}
