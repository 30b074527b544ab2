import { type MemoryCredits, memoryCredits } from '@igny8/credits-core/testing'
import type { Backend } from '../vectors/backend.ts'
import { serviceToken, startMemoryServer } from './start-memory-server.ts'

/** The memory model behind a real server, as a backend whose clock stands unless it is moved. */
export async function startMemoryBackend(
  /** Puts something between the server and the memory model. */
  wrap: (credits: MemoryCredits) => MemoryCredits = (credits) => credits,
): Promise<Backend & { close(): Promise<void> }> {
  let now = Date.now()
  const credits = wrap(memoryCredits({ now: () => now }))
  const { address, close } = await startMemoryServer({ credits })
  return {
    baseUrl: address,
    token: serviceToken,
    close,
    now: () => now,
    clock: {
      stands: true,
      set: (instant) => {
        now = instant ?? Date.now()
      },
      advance: (milliseconds) => {
        now += milliseconds
      },
    },
  }
}
