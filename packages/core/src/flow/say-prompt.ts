import type { Message, MessageParams } from '../model/message.ts'
import { englishMessage } from '../words/english-message.ts'
import { promptWordsEn } from '../words/prompt-words-en.ts'

export type PromptKey = keyof typeof promptWordsEn

export function sayPrompt(key: PromptKey, params: MessageParams): Message {
  return englishMessage(promptWordsEn, key, params)
}
