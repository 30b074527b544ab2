import { type Reply, responseOf } from '@igny8/credits-http/contract'
import type { ServerRequest } from 'srvx'
import { FastResponse } from 'srvx/node'

/** A reply as a `Response`; where Node will send it, one that needs no web stream on its way. */
export function respond(request: Request, reply: Reply): Response {
  if ((request as ServerRequest).runtime?.node === undefined) return responseOf(reply)
  const { body, ...init } = reply
  return new FastResponse(body, init)
}
