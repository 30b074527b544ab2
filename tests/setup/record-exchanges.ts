import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A request that was answered, and its answer. */
export interface Exchange {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly mediaType: string
  readonly body: string
}

export interface Recorder {
  readonly address: string
  /** In the order they were answered. */
  readonly exchanges: readonly Exchange[]
  close(): Promise<void>
}

/** Stands before a server on this machine and writes down what it answers; 503 while it is not there. */
export async function recordExchanges(port: number): Promise<Recorder> {
  const exchanges: Exchange[] = []
  const server = createServer((asked, answer) => {
    const { method = '', url = '', headers } = asked
    const passed = request({ port, method, path: url, headers }, async (answered) => {
      const body = await text(answered)
      exchanges.push({ method, path: pathOf(url), ...headOf(answered), body })
      answer.writeHead(answered.statusCode ?? 500, answered.headers).end(body)
    })
    passed.once('error', () => answer.writeHead(503).end())
    asked.pipe(passed)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function pathOf(url: string) {
  return url.split('?')[0] ?? url
}

function headOf({ statusCode = 500, headers }: IncomingMessage) {
  return { status: statusCode, mediaType: headers['content-type']?.split(';')[0] ?? '' }
}
