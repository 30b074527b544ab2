import { randomUUID } from 'node:crypto'
import { type IncomingMessage, maxHeaderSize, type Server, type ServerResponse } from 'node:http'
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
  const requestId = randomUUID()
  const { error, status, reason } = brokenBy(code)
  const problem = { ...problemOf(error, requestInstance(requestId)), status }
  const body = JSON.stringify(problem)
  const headers = {
    ...securityHeaders,
    'content-type': problemMediaType,
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${body}`
}

function brokenBy(code: string | undefined) {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        error: new CreditsError('request_timeout', 'The request came too slowly.'),
        status: 408,
        reason: 'Request Timeout',
      }
    case 'HPE_HEADER_OVERFLOW':
      return {
        error: new CreditsError(
          'body_too_large',
          `The headers of a request are at most ${maxHeaderSize} bytes together.`,
          { params: { maxBytes: maxHeaderSize } },
        ),
        status: 431,
        reason: 'Request Header Fields Too Large',
      }
    default:
      return {
        error: new CreditsError('malformed_json', 'That is not a whole HTTP request.'),
        status: 400,
        reason: 'Bad Request',
      }
  }
}
