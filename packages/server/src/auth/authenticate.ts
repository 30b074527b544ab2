import type { Caller } from '@igny8/credits-http/contract'

/** Who sent a request. Throws `unauthenticated` or `token_expired`; there is no anonymous caller. */
export type Authenticate = (request: Request) => Promise<Caller>
