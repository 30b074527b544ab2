import { fileURLToPath } from 'node:url'
import { serviceToken } from '../http/post.ts'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import { measureProgram, type Program, type Resident } from './measure-program.ts'

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url))
const mounted = fileURLToPath(new URL('mounted-server.ts', import.meta.url))
const bare = fileURLToPath(new URL('bare-server.ts', import.meta.url))

export const callers = 256
/** The program: it bounds its heap. */
export const bounded = 'credits-server'
const unbounded = 'the same, its heap unbounded'

/** The program and what is beside it: medians over the rounds. */
export interface ServerMemory {
  readonly lines: readonly ({ readonly name: string } & Resident)[]
  /** CPU of the bounded one for an answer, over that of the other, within each round. */
  readonly cpuRatio: number
}

/** Memory of a whole server on PostgreSQL while 256 callers charge over HTTP; null: nobody tells. */
export async function measureServer(
  url: string,
  { rounds, seconds }: BenchOptions,
): Promise<ServerMemory | null> {
  const env = { DATABASE_URL: url, CREDITS_SERVICE_TOKEN: serviceToken, PORT: '0' }
  const programs: readonly Program[] = [
    { name: bounded, args: [main, 'serve'], env },
    { name: unbounded, args: [mounted], env },
    { name: 'node:http alone', args: [bare], env: {} },
  ]
  const measured = new Map<string, Resident[]>(programs.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const program of round % 2 === 0 ? programs : programs.toReversed()) {
      // The heap has found its size after some seconds.
      const resident = await measureProgram(program, callers, seconds * 6)
      if (resident === null) return null
      measured.get(program.name)?.push(resident)
    }
  }
  const of = (name: string) => measured.get(name) ?? []
  return {
    lines: programs.map(({ name }) => ({
      name,
      idleMb: median(of(name).map(({ idleMb }) => idleMb)),
      peakMb: median(of(name).map(({ peakMb }) => peakMb)),
      perSecond: median(of(name).map(({ perSecond }) => perSecond)),
      cpuMicroseconds: median(of(name).map(({ cpuMicroseconds }) => cpuMicroseconds)),
    })),
    cpuRatio: median(
      of(bounded).map(
        ({ cpuMicroseconds }, round) =>
          cpuMicroseconds / (of(unbounded)[round]?.cpuMicroseconds ?? Number.NaN),
      ),
    ),
  }
}
