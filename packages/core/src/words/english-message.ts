import type { Message, MessageParams } from '../model/message.ts'
import { say } from './say.ts'
import type { Words } from './sentence.ts'

/** A message with its plain English: what a reader without our words still understands. */
export function englishMessage<Own extends Words>(
  words: Own,
  key: keyof Own & string,
  params: MessageParams,
): Message {
  return { key, params, text: say<Words>(words)(key, params) }
}
