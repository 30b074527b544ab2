import { CreditsError } from '@igny8/credits-core'

const bearer = /^Bearer +([A-Za-z0-9._~+/:-]+=*)$/i

/** The token of a request, from its `Authorization` header and nowhere else. */
export function readBearer(request: Request): string {
  const header = request.headers.get('authorization')
  if (header === null) throw new CreditsError('unauthenticated', 'Send Authorization: Bearer ….')
  const token = bearer.exec(header)?.[1]
  if (token === undefined) throw new CreditsError('unauthenticated', 'That is no Bearer token.')
  return token
}
