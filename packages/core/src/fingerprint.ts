import type { Command } from './command.ts'

/** Tells whether two commands under one key are the same command; 106 bits, not for secrets. */
export function fingerprintOf(command: Command): string {
  return hashText(`${command.type} ${canonicalJson(command.input)}`)
}

/** 106 bits of a text in 22 letters and digits at most. */
export function hashText(text: string): string {
  return `${hash53(text, 1).toString(36)}${hash53(text, 2).toString(36)}`
}

/** JSON with sorted keys and nothing undefined, so that equal values have equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Two multiplicative 32-bit streams over the text, mixed into one 53-bit number. */
function hash53(text: string, seed: number): number {
  let high = 0x9e3779b9 ^ seed
  let low = 0x85ebca6b ^ seed
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0xcc9e2d51)
    low = Math.imul(low ^ unit, 0x1b873593)
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35) ^ Math.imul(low ^ (low >>> 13), 0x27d4eb2f)
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ Math.imul(high ^ (high >>> 13), 0x27d4eb2f)
  return 0x1_0000_0000 * (high & 0x1f_ffff) + (low >>> 0)
}
