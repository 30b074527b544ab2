import { median } from './median.ts'

/** Something that is done once and takes a while. */
export interface Timed {
  readonly name: string
  /** Done before each time, and not timed. */
  readonly prepare?: () => Promise<unknown>
  readonly run: () => Promise<unknown>
}

/** Medians over the rounds. */
export interface TimedLine {
  readonly name: string
  readonly ms: number
  /** Times the first one takes, within each round. */
  readonly ratio: number
}

/** Every round does each once, back to back, odd rounds backwards; the first time of each is not counted. */
export async function timeRounds(
  contenders: readonly Timed[],
  rounds: number,
): Promise<readonly TimedLine[]> {
  const timed = contenders.map((contender) => ({ ...contender, took: [] as number[] }))
  for (let round = -1; round < rounds; round += 1) {
    for (const { prepare, run, took } of round % 2 === 0 ? timed : timed.toReversed()) {
      await prepare?.()
      const start = performance.now()
      await run()
      if (round >= 0) took.push(performance.now() - start)
    }
  }
  const first = timed[0]?.took ?? []
  return timed.map(({ name, took }) => ({
    name,
    ms: median(took),
    ratio: median(took.map((ms, round) => (first[round] ?? 0) / ms)),
  }))
}

/** How many times the first takes what the other takes. */
export function ratioTo(lines: readonly TimedLine[], name: string): number {
  return lines.find((line) => line.name === name)?.ratio ?? Number.NaN
}
