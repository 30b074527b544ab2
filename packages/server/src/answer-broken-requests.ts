import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { CreditsError } from '@igny8/credits-core'
import { problemMediaType, problemOf, requestInstance } from '@igny8/credits-http/contract'
import { securityHeaders } from './security-headers.ts'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Answers what is not HTTP, or came too slowly, with a problem document; no app ever sees it. */
export function answerBrokenRequests(server: Server): void {
  const underWay = new WeakMap<Socket, Exchange>()

  server.prependListener('request', (request, response) => {
    underWay.set(request.socket, { request, response })
    response.once('close', () => underWay.delete(request.socket))
  })

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const exchange = underWay.get(socket as Socket)
    if (exchange?.request.complete && !exchange.response.writableFinished) {
      // The request before the broken bytes was whole: it gets its own answer first.
      exchange.response.once('close', () => socket.destroy())
      return
    }
    if (!socket.writable || exchange?.response.headersSent) socket.destroy()
    else socket.end(rawProblem(error.code), () => socket.destroy())
  })
}

function rawProblem(code: string | undefined): string {
  const error =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new CreditsError('request_timeout', 'The request came too slowly.')
      : new CreditsError('malformed_json', 'That is not a whole HTTP request.')
  const requestId = randomUUID()
  const problem = problemOf(error, requestInstance(requestId))
  const body = JSON.stringify(problem)
  const headers = {
    ...securityHeaders,
    'content-type': problemMediaType,
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    connection: 'close',
  }
  const reason = problem.status === 408 ? 'Request Timeout' : 'Bad Request'
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${problem.status} ${reason}\r\n${lines.join('')}\r\n${body}`
}
