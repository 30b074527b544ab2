import { hashText } from './fingerprint.ts'

const maxKeyLength = 255

/** The key of one call among those that one intent makes; as long as a key may be at most. */
export function deriveKey(key: string, ...parts: readonly string[]): string {
  const whole = [key, ...parts].join(':')
  if (whole.length <= maxKeyLength) return whole
  const hash = hashText(whole)
  return `${whole.slice(0, maxKeyLength - hash.length - 1)}~${hash}`
}
