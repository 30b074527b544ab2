import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Proxy {
  readonly url: string
  /** Passes the next message with this text on, then cuts the caller off before the answer. */
  cutAfter(text: string): void
  /** From now on everything takes this long, and comes in pieces of so many bytes. */
  slow(delayMs: number, pieceBytes: number): void
  /** From now on nothing is answered any more, and nothing is closed. */
  swallow(): void
  /** Refuses and ends every connection until `restore`. */
  cutAll(): void
  restore(): void
  close(): Promise<void>
}

/** A wire to PostgreSQL that can be cut at the worst moment. */
export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let cut: string | undefined
  let slowness = { delayMs: 0, pieceBytes: Number.POSITIVE_INFINITY }
  let state: 'open' | 'swallowing' | 'shut' = 'open'

  const server = createServer((caller) => {
    if (state === 'shut') {
      caller.destroy()
      return
    }
    const database = connect(Number(target.port), target.hostname)
    const [toDatabase, toCaller] = [slowly(database), slowly(caller)]
    for (const socket of [caller, database]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        caller.destroy()
        if (state !== 'swallowing') database.end()
      })
    }
    caller.on('data', (chunk) => {
      if (cut !== undefined && chunk.includes(cut)) {
        cut = undefined
        database.write(chunk, () => caller.destroy())
      } else toDatabase(chunk)
    })
    database.on('data', (chunk) => {
      if (state === 'open') toCaller(chunk)
    })
  })
  /** Passes bytes on in their order, one piece after the other. */
  function slowly(to: Socket): (chunk: Buffer) => void {
    let last: Promise<unknown> = Promise.resolve()
    let behind = 0
    return (chunk) => {
      const { delayMs, pieceBytes } = slowness
      if (delayMs === 0 && behind === 0) {
        to.write(chunk)
        return
      }
      behind += 1
      last = last.then(async () => {
        await sleep(delayMs)
        for (let at = 0; at < chunk.length; at += Math.min(pieceBytes, chunk.length)) {
          to.write(chunk.subarray(at, at + pieceBytes))
          if (pieceBytes < chunk.length) await sleep(0)
        }
        behind -= 1
      })
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(address && typeof address === 'object' ? address.port : 0)

  return {
    url: url.href,
    cutAfter(text) {
      cut = text
    },
    slow(delayMs, pieceBytes) {
      slowness = { delayMs, pieceBytes }
    },
    swallow() {
      state = 'swallowing'
    },
    cutAll() {
      state = 'shut'
      for (const socket of sockets) socket.destroy()
    },
    restore() {
      state = 'open'
      slowness = { delayMs: 0, pieceBytes: Number.POSITIVE_INFINITY }
    },
    async close() {
      state = 'shut'
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
