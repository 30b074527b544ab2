import { CreditsError } from '@igny8/credits-core'
import type { Caller } from '@igny8/credits-http/contract'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { accountClaimsSchema } from './account-claims.ts'

export interface AccountTokenKeys {
  /** For HS256. */
  readonly jwtSecret?: string
  /** Where the public keys are that account tokens are signed with. */
  readonly jwksUrl?: string
}

const publicKeyAlgorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519']
const clockToleranceSeconds = 5

/** Checks account tokens against whichever key is given. */
export function accountTokenVerifier(keys: AccountTokenKeys): (token: string) => Promise<Caller> {
  const verify = verifierOf(keys)
  return async (token) => {
    const claims = accountClaimsSchema.safeParse(await verify(token).catch(refuse))
    if (!claims.success) {
      throw new CreditsError('unauthenticated', 'The token needs the claims account, scope, exp.')
    }
    return { kind: 'account', account: claims.data.account, scopes: claims.data.scope }
  }
}

function verifierOf({ jwtSecret, jwksUrl }: AccountTokenKeys) {
  const options = { clockTolerance: clockToleranceSeconds, requiredClaims: ['exp'] }
  if (jwtSecret !== undefined) {
    const key = new TextEncoder().encode(jwtSecret)
    return async (token: string): Promise<JWTPayload> =>
      (await jwtVerify(token, key, { ...options, algorithms: ['HS256'] })).payload
  }
  if (jwksUrl !== undefined) {
    const key = createRemoteJWKSet(new URL(jwksUrl))
    return async (token: string): Promise<JWTPayload> =>
      (await jwtVerify(token, key, { ...options, algorithms: publicKeyAlgorithms })).payload
  }
  return async (): Promise<JWTPayload> => {
    throw new CreditsError('unauthenticated', 'This token is not known.')
  }
}

function refuse(cause: unknown): never {
  if (cause instanceof CreditsError) throw cause
  if (cause instanceof errors.JWTExpired) {
    throw new CreditsError('token_expired', 'The token has expired.', { cause })
  }
  const ours = cause instanceof errors.JOSEError && !unreachable(cause)
  if (ours) throw new CreditsError('unauthenticated', 'The token is not valid.', { cause })
  // Keys that cannot be fetched say nothing about the token.
  throw new CreditsError('temporarily_unavailable', 'The keys of tokens cannot be read.', { cause })
}

/** jose says this of a key set that answered too late, or not with keys. */
function unreachable(error: errors.JOSEError): boolean {
  return error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC'
}
