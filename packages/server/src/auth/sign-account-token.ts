import type { Scope } from '@igny8/credits-http/contract'
import { SignJWT } from 'jose'

/** Whose token, what it may, and how long. */
export interface AccountTokenInput {
  readonly account: string
  readonly scopes: readonly Scope[]
  readonly ttlSeconds: number
  readonly jwtSecret: string
}

/** An account token for a browser, signed with HS256. */
export function signAccountToken(input: AccountTokenInput): Promise<string> {
  return new SignJWT({ account: input.account, scope: input.scopes.join(' ') })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(new Date(Date.now() + input.ttlSeconds * 1000))
    .sign(new TextEncoder().encode(input.jwtSecret))
}
