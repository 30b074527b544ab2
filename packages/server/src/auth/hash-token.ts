import { createHash, timingSafeEqual } from 'node:crypto'

const stored = /^sha256:([0-9a-f]{64})$/

/** A service token as it is kept: SHA-256, never the token. Takes what is hashed already as it is. */
export function hashToken(token: string): Buffer {
  const hash = stored.exec(token)?.[1]
  return hash === undefined ? sha256(token) : Buffer.from(hash, 'hex')
}

/** How a hashed token is written down, in a setting say. */
export function printHash(token: string): string {
  return `sha256:${sha256(token).toString('hex')}`
}

/** Takes the same time whatever the token is. */
export function matchesHash(token: string, hash: Buffer): boolean {
  return timingSafeEqual(sha256(token), hash)
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
