import type { KeywordRejection } from '../model/keyword.ts'

export const maxKeywordCodePoints = 80
export const maxKeywordWords = 10

// ZWNJ (U+200C) and ZWJ (U+200D) carry meaning in some scripts and in emoji, so they stay.
const controlOrZeroWidth =
  /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu
const white = /[\p{White_Space}]+/gu
const edgePunctuation = /^[\p{P}\p{S}\p{Z}]+|[\p{P}\p{S}\p{Z}]+$/gu
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/gu
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu

export type NormalisedKeyword =
  | { readonly keyword: string; readonly normalised: string }
  | { readonly rejection: KeywordRejection }

/**
 * What makes a keyword the same as another, beside its spelling as typed. Plurals and word order stay
 * distinct. Rejected: no words, more than 80 code points or 10 words, half a surrogate pair.
 */
export function normaliseKeyword(typed: string): NormalisedKeyword {
  if (!typed.isWellFormed()) return { rejection: 'not_text' }
  const keyword = clean(typed)
  if ([...keyword].length > maxKeywordCodePoints) return { rejection: 'too_long' }
  const normalised = keyword.toLowerCase().normalize('NFC').replace(edgePunctuation, '')
  if (normalised === '') return { rejection: 'empty' }
  if (normalised.split(' ').length > maxKeywordWords) return { rejection: 'too_many_words' }
  return { keyword, normalised }
}

function clean(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(white, ' ')
    .replace(controlOrZeroWidth, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .trim()
}
