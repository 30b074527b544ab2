import type { KeywordRejection } from '../model/keyword.ts'

const maxKeywordCodePoints = 80
const maxKeywordWords = 10

// Composing makes one code point out of four at most.
const maxTypedCodePoints = 4 * maxKeywordCodePoints

const white = /\p{White_Space}+/gu
// ZWNJ (U+200C) and ZWJ (U+200D) carry meaning in some scripts and in emoji, so they stay.
const unseen =
  /(?!\p{White_Space})[\u034f\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0]/gu
// How a character is to look, and invisible tags: shown, but no part of what a keyword is.
const looks = /[\p{Variation_Selector}\u{e0000}-\u{e007f}]/gu
// A symbol is no punctuation, so c++ and $100 keep theirs; so do c# and 100%.
const edgePunctuation = /^[\p{P}\p{Z}]+|(?:(?![#%])[\p{P}\p{Z}])+$/gu
const wordCharacter = /[\p{L}\p{N}]/u
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/gu
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu

/** A keyword as it is compared and as it is shown, or why it cannot be one. */
export type NormalisedKeyword =
  | { readonly keyword: string; readonly normalised: string }
  | { readonly rejection: KeywordRejection }

/**
 * What makes a keyword the same as another (`normalised`), beside its spelling as typed without what
 * nobody sees (`keyword`). Plurals and word order stay distinct. Rejected: no letter or digit, more than 80 code points or 10 words, half a surrogate pair.
 */
export function normaliseKeyword(typed: string): NormalisedKeyword {
  if (!typed.isWellFormed()) return { rejection: 'not_text' }
  const keyword = clean(typed)
  // Engines need quadratic time to normalise many stacked marks, so they never see many.
  if (countCodePoints(keyword) > maxTypedCodePoints) return { rejection: 'too_long' }
  // NFKC makes two marks of one (″) and a space of another (´); what it composes has quotes of its own.
  const plain = clean(straightenQuotes(straightenQuotes(keyword).normalize('NFKC')))
  if (countCodePoints(plain) > maxKeywordCodePoints) return { rejection: 'too_long' }
  const normalised = clean(plain.replace(looks, ''))
    .toLowerCase()
    .normalize('NFC')
    .replace(edgePunctuation, '')
  if (!wordCharacter.test(normalised)) return { rejection: 'empty' }
  if (normalised.split(' ').length > maxKeywordWords) return { rejection: 'too_many_words' }
  return { keyword, normalised }
}

function clean(text: string): string {
  return text.replace(unseen, '').replace(white, ' ').trim()
}

function straightenQuotes(text: string): string {
  return text.replace(singleQuotes, "'").replace(doubleQuotes, '"')
}

function countCodePoints(text: string): number {
  return [...text].length
}
