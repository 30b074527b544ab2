import { hash, timingSafeEqual } from 'node:crypto'

const stored = /^sha256:([0-9a-f]{64})$/

/** A service token as it is kept: SHA-256, never the token. Takes what is hashed already as it is. */
export function hashToken(token: string): Buffer {
  const hex = stored.exec(token)?.[1]
  return hex === undefined ? sha256(token) : Buffer.from(hex, 'hex')
}

/** How a hashed token is written down, in a setting say. */
export function printHash(token: string): string {
  return `sha256:${sha256(token).toString('hex')}`
}

/** Takes the same time whatever the token is. */
export function matchesHash(token: string, kept: Buffer): boolean {
  return timingSafeEqual(sha256(token), kept)
}

function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
