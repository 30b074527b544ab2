// A server that prints its address, then, for each line it is sent, the size of its heap after a
// collection. Run it with --expose-gc.
import { createInterface } from 'node:readline'
import { startMemoryServer } from './start-memory-server.ts'

const server = await startMemoryServer({}, { headersTimeoutSeconds: 1, requestTimeoutSeconds: 2 })
await server.credits.putAccount({ account: 'acme', planId: 'starter' })
process.stdout.write(`${server.address}\n`)
for await (const _ of createInterface({ input: process.stdin })) {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  process.stdout.write(`${process.memoryUsage().heapUsed}\n`)
}
