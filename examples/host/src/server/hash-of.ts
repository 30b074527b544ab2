/** A whole number from 0 that is always the same for the same text. */
export function hashOf(text: string): number {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 999_983
  return hash
}
