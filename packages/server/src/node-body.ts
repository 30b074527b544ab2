import type { IncomingMessage } from 'node:http'
import { type ReadBytes, readBytes } from '@igny8/credits-http/contract'
import type { ServerRequest } from 'srvx'

/** Reads a body from Node's own stream where the request came through one: no web stream between. */
export const readBodyBytes: ReadBytes = (request, capBytes) => {
  const incoming = (request as ServerRequest).runtime?.node?.req as IncomingMessage | undefined
  return incoming === undefined || incoming.readableDidRead
    ? readBytes(request, capBytes)
    : readIncoming(incoming, capBytes)
}

function readIncoming(incoming: IncomingMessage, capBytes: number) {
  return new Promise<Uint8Array | 'too_large'>((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > capBytes) resolve('too_large')
      else chunks.push(chunk)
    })
    incoming.once('end', () => {
      const [only] = chunks
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks))
    })
    incoming.once('error', reject)
    incoming.once('close', () => {
      if (!incoming.readableEnded) reject(incoming.errored ?? new Error('The client hung up.'))
    })
  })
}
