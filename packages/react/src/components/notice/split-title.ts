/** The first sentence of a text, and the rest of it. */
export function splitTitle(text: string, locale: string): readonly [title: string, rest: string] {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)
  const title = first?.segment ?? ''
  return [title.trimEnd(), text.slice(title.length)]
}

/** Several sentences as one text: none of them empty, none of them twice. */
export function joinSentences(...sentences: readonly (string | null)[]): string {
  return [...new Set(sentences)].filter(Boolean).join(' ')
}
