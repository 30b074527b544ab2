import { connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  readonly url: string
  /** Passes the next message with this text on, then cuts the caller off before the answer. */
  cutAfter(text: string): void
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
  let state: 'open' | 'swallowing' | 'shut' = 'open'

  const server = createServer((caller) => {
    if (state === 'shut') {
      caller.destroy()
      return
    }
    const database = connect(Number(target.port), target.hostname)
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
      } else database.write(chunk)
    })
    database.on('data', (chunk) => {
      if (state === 'open') caller.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(address && typeof address === 'object' ? address.port : 0)

  return {
    url: url.href,
    cutAfter(text) {
      cut = text
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
    },
    async close() {
      state = 'shut'
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
