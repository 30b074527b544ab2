import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { FastResponse, toNodeHandler } from 'srvx/node'
import { answerBrokenRequests } from './answer-broken-requests.ts'
import type { App } from './create-app.ts'

export interface ListenOptions {
  /** 0: any free one. */
  readonly port: number
  readonly host: string
  /** For the headers of a request to arrive. */
  readonly headersTimeoutSeconds?: number
  /** For a whole request to arrive. */
  readonly requestTimeoutSeconds?: number
  /** An idle connection is kept this long. */
  readonly keepAliveSeconds?: number
  readonly maxConnections?: number
}

/** An app on a port, and how to stop it. */
export interface Listening {
  /** `http://127.0.0.1:4310` */
  readonly address: string
  /** Takes no new requests, finishes those it took, then resolves; after `graceSeconds` it hangs up. */
  close(graceSeconds?: number): Promise<void>
}

/** Serves an app on Node. */
export async function listen(app: App, options: ListenOptions): Promise<Listening> {
  const { port, host, maxConnections = 10_000 } = options
  const { headersTimeoutSeconds = 10, requestTimeoutSeconds = 20, keepAliveSeconds = 65 } = options
  const running = new Set<Promise<unknown>>()

  const server = createServer(
    {
      headersTimeout: headersTimeoutSeconds * 1000,
      requestTimeout: requestTimeoutSeconds * 1000,
      keepAliveTimeout: keepAliveSeconds * 1000,
      connectionsCheckingInterval: Math.min(1000, headersTimeoutSeconds * 250),
    },
    toNodeHandler((request) => {
      // An app that throws fails one request, not the process.
      const answering = app(request).catch(() => new FastResponse(null, { status: 500 }))
      running.add(answering)
      return answering.finally(() => running.delete(answering))
    }) as never,
  )
  server.maxConnections = maxConnections
  answerBrokenRequests(server)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

  return {
    address: addressOf(server.address() as AddressInfo),
    async close(graceSeconds = 10) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const idle = setInterval(() => {
        // One that has just become idle would otherwise stay until its keep-alive ends …
        server.closeIdleConnections()
        // … and a browser's spare one, which never asked anything, for as long as its page is open.
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
      }, 20)
      const hangUp = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000)
      await closed
      clearInterval(idle)
      clearTimeout(hangUp)
      await Promise.allSettled(running)
    },
  }
}

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
