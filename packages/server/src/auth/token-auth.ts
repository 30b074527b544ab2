import type { Authenticate } from './authenticate.ts'
import { hashToken, matchesHash } from './hash-token.ts'
import { readBearer } from './read-bearer.ts'
import { type AccountTokenKeys, accountTokenVerifier } from './verify-account-token.ts'

export interface TokenAuthOptions extends AccountTokenKeys {
  /** The host's backend: the token, or `sha256:` and its hash in hex. */
  readonly serviceToken?: string
}

/** Service tokens and account tokens. Throws where no key of either kind is given. */
export function tokenAuth({ serviceToken, ...keys }: TokenAuthOptions): Authenticate {
  if (serviceToken === undefined && keys.jwtSecret === undefined && keys.jwksUrl === undefined) {
    throw new Error('Give a serviceToken, a jwtSecret or a jwksUrl: the server never runs open.')
  }
  const hash = serviceToken === undefined ? undefined : hashToken(serviceToken)
  const verify = accountTokenVerifier(keys)
  return async (request) => {
    const token = readBearer(request)
    if (hash !== undefined && matchesHash(token, hash)) return { kind: 'service' }
    return verify(token)
  }
}
