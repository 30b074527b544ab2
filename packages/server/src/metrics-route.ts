import { CreditsError } from '@igny8/credits-core'
import { notAllowed, type Reply } from '@igny8/credits-http/contract'
import type { ServerRequest } from 'srvx'
import type { Authenticate } from './auth/authenticate.ts'
import type { Metrics } from './metrics.ts'

export const metricsPath = '/metrics'

/** The server's numbers, for a scraper on this machine or for whoever has the service token. */
export async function answerMetrics(
  request: Request,
  metrics: Metrics,
  auth: Authenticate,
): Promise<Reply> {
  if (!['GET', 'HEAD'].includes(request.method)) throw notAllowed(['GET'])
  if (!isFromThisMachine(request)) {
    const { kind } = await auth(request)
    if (kind !== 'service') {
      throw new CreditsError('scope_missing', 'Metrics need the service token.')
    }
  }
  return {
    status: 200,
    headers: { 'content-type': metrics.contentType },
    body: await metrics.text(),
  }
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** A proxy on this machine brings strangers in, so what was forwarded is not from here. */
function isFromThisMachine(request: Request): boolean {
  const address = (request as ServerRequest).runtime?.node?.req.socket.remoteAddress
  if (address === undefined || !loopback.test(address)) return false
  return forwarding.every((name) => !request.headers.has(name))
}
