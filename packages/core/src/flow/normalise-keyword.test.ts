import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseKeyword } from './normalise-keyword.ts'

/** The identity of a keyword, or why it is refused. */
function identity(typed: string): string {
  const words = normaliseKeyword(typed)
  return 'rejection' in words ? `refused: ${words.rejection}` : words.normalised
}

const display = (typed: string) => {
  const words = normaliseKeyword(typed)
  return 'rejection' in words ? null : words.keyword
}

const family = '👨‍👩‍👧‍👦'

describe('the same keyword', () => {
  test.each([
    ['upper case', 'Best SHOES', 'best shoes'],
    ['white space', '  best\t\n shoes\u00a0\u3000', 'best shoes'],
    ['line separators', 'best\u2028shoes\u2029\u0085', 'best shoes'],
    ['full width', 'ＢＥＳＴ　ｓｈｏｅｓ', 'best shoes'],
    ['ligatures', 'ﬁsh ﬂakes', 'fish flakes'],
    ['NUL', 'be\u0000st shoes', 'best shoes'],
    ['other control characters', '\u0007best\u001b sho\u007fes\u009f', 'best shoes'],
    ['zero width', 'be\u200bst\ufeff sho\u2060es', 'best shoes'],
    ['zero width between spaces', 'best \u200b shoes', 'best shoes'],
    ['a soft hyphen', 'best\u00ad shoes', 'best shoes'],
    ['right-to-left override', '\u202ebest\u202c shoes', 'best shoes'],
    ['direction marks', '\u200ebest\u200f \u2067shoes\u2069\u061c', 'best shoes'],
    ['blank letters', 'best\u3164 shoes\u115f\uffa0', 'best shoes'],
    ['curly quotes', '“men’s” shoes', 'men\'s" shoes'],
    ['primes, which NFKC would double', '5″ pipe 6′ long', '5" pipe 6\' long'],
    ['triple primes', 'a‴ b', "a''' b"],
    ['an accent for an apostrophe', 'what´s new', "what's new"],
    ['edge punctuation', '"best shoes?!"…', 'best shoes'],
    ['edge punctuation and spaces', ' — best shoes — ', 'best shoes'],
    ['a composed letter', 'cafe\u0301', 'café'],
    ['letters of another script', 'ΜΕΓΆΛΟ', 'μεγάλο'],
    ['the Kelvin sign', '\u212aelvin', 'kelvin'],
    ['a letter beside what is dropped', 'cafe\u200b\u0301', 'café'],
    ['emoji presentation between spaces', 'i \ufe0f shoes', 'i shoes'],
    ['emoji presentation', 'i ❤\ufe0f shoes', 'i ❤ shoes'],
    ['invisible tags', 'shoes\u{e0041}\u{e0042}', 'shoes'],
  ])('is found through %s', (_, typed, normalised) => {
    expect(identity(typed)).toBe(normalised)
  })

  test('is shown as it was typed, without what cannot be seen', () => {
    expect(display('  Best\u200b   SHOES!? ')).toBe('Best SHOES!?')
    expect(display('I ❤\ufe0f shoes')).toBe('I ❤\ufe0f shoes')
  })
})

describe('other keywords stay other', () => {
  test.each([
    ['plurals', 'shoe', 'shoes'],
    ['word order', 'red shoes', 'shoes red'],
    ['accents', 'cafe', 'café'],
    ['the dotless ı', 'ısı', 'isi'],
    ['the dotted İ', 'İzmir', 'izmir'],
    ['ß and ss', 'straße', 'strasse'],
    ['c++, c# and c', 'c++', 'c'],
    ['c# and c', 'c#', 'c'],
    ['a share and a number', '100%', '100'],
    ['money and a number', '$100', '100'],
    ['inner punctuation', 'e-mail', 'email'],
    ['a joiner that carries meaning', 'می\u200cخواهم', 'میخواهم'],
    ['families of emoji', `tent ${family}`, 'tent 👩‍👩‍👧‍👦'],
  ])('%s', (_, one, another) => {
    expect(identity(one)).not.toBe(identity(another))
    expect(identity(one)).not.toContain('refused')
  })

  test('a family of emoji is kept whole, also at the edge', () => {
    expect(identity(`Tent ${family}`)).toBe(`tent ${family}`)
    expect(identity(`${family} tent`)).toBe(`${family} tent`)
  })

  test('lower case is the same in every locale', () => {
    expect(identity('TITLE I')).toBe('title i')
    expect(identity('I')).not.toBe('ı')
  })
})

describe('no keyword', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space only', ' \t\n\u00a0\u3000', 'empty'],
    ['zero width only', '\u200b\u200c\u200d\ufeff', 'empty'],
    ['10,000 spaces', ' '.repeat(10_000), 'empty'],
    ['10,000 of zero width', '\u200b'.repeat(10_000), 'empty'],
    ['punctuation only', '?!…—„“', 'empty'],
    ['symbols only', '+++ = $ ~', 'empty'],
    ['emoji only', family, 'empty'],
    ['combining marks only', '\u0301\u0302', 'empty'],
    ['blank letters only', '\u3164\u115f', 'empty'],
    ['half a surrogate pair', 'best \ud83d shoes', 'not_text'],
    ['the other half', '\udc68', 'not_text'],
    ['10,000 letters', 'x'.repeat(10_000), 'too_long'],
    ['81 letters', 'x'.repeat(81), 'too_long'],
    ['stacked combining marks', `a${'\u0301'.repeat(100)}`, 'too_long'],
    ['one character that unfolds to many', '\ufdfa'.repeat(10), 'too_long'],
    ['eleven words', 'a b c d e f g h i j k', 'too_many_words'],
  ])('%s', (_, typed, rejection) => {
    expect(normaliseKeyword(typed)).toEqual({ rejection })
  })

  test('but 80 code points and ten words are one', () => {
    expect(identity('x'.repeat(80))).toBe('x'.repeat(80))
    expect(identity('𝒳'.repeat(80))).toBe('x'.repeat(80))
    expect(identity(`${'😀'.repeat(79)}x`)).toBe(`${'😀'.repeat(79)}x`)
    expect(identity('\u1112\u1161\u11ab'.repeat(80))).toBe('한'.repeat(80))
    expect(identity('a b c d e f g h i j')).toBe('a b c d e f g h i j')
    expect(identity('a b c d e f g h i j - !')).toBe('a b c d e f g h i j')
  })

  test('and what looks dangerous is only text', () => {
    const typed = ['<script>alert(1)</script>', "'; drop table keywords; --", '=cmd()', '%_\\x']
    for (const text of typed) expect(identity(text)).not.toContain('refused')
  })
})

describe('normalising', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...' \t\u200b\u200d\u0301\ufe0fAaİIß#%+-"’“!?\u{1f600}\u202eΣ'),
      maxLength: 20,
    }),
  )

  test('twice is the same as once', () => {
    let kept = 0
    const settled = fc.property(text, (typed) => {
      const once = normaliseKeyword(typed)
      if ('rejection' in once) return
      kept += 1
      const again = normaliseKeyword(once.normalised)
      // A few letters grow when they become small, and then there may be too many.
      if ('rejection' in again) expect(again.rejection).toBe('too_long')
      else expect(again.normalised).toBe(once.normalised)
      const shown = normaliseKeyword(once.keyword)
      expect(shown).toEqual(once)
    })
    fc.assert(settled, { numRuns: 20_000 })
    expect(kept).toBeGreaterThan(2_000)
  })

  test('leaves words with single spaces, at most 80 code points shown, and nothing unseen', () => {
    const clean = fc.property(text, (typed) => {
      const words = normaliseKeyword(typed)
      if ('rejection' in words) return
      for (const kept of [words.keyword, words.normalised]) {
        expect(kept).toBe(kept.trim())
        expect(kept).not.toMatch(/\s\s|[^\S ]|[\p{Cc}\u200b\u202e\u2060\ufeff]/u)
        expect(kept.isWellFormed()).toBe(true)
      }
      expect([...words.keyword].length).toBeLessThanOrEqual(80)
      expect(words.normalised).toMatch(/[\p{L}\p{N}]/u)
      expect(words.normalised.split(' ').length).toBeLessThanOrEqual(10)
    })
    fc.assert(clean, { numRuns: 20_000 })
  })

  test.each([
    ['punctuation before a letter', (size: number) => `a${'!'.repeat(size)}a`],
    ['spaces before a letter', (size: number) => `a${' '.repeat(size)}a`],
    ['zero width between spaces', (size: number) => ' \u200b'.repeat(size / 2)],
    ['combining marks', (size: number) => `a${'\u0301\u0316'.repeat(size / 2)}`],
    ['quotes', (size: number) => '’“'.repeat(size / 2)],
  ])('takes time in proportion to the text: %s', (_, make) => {
    // The least of many, since whoever else is at work can only make it longer.
    const leastTime = (typed: string) => {
      const times = Array.from({ length: 15 }, () => {
        const startedAt = performance.now()
        normaliseKeyword(typed)
        return performance.now() - startedAt
      })
      return Math.min(...times)
    }
    leastTime(make(100_000))
    const ratio = leastTime(make(800_000)) / leastTime(make(100_000))
    // Eight times the text: 8 where it is linear, 64 where it is quadratic.
    expect(ratio).toBeLessThan(30)
  })
})
