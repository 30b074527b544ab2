/** Random numbers that a seed repeats. */
export interface SeededRandom {
  /** A whole number from 0 to `limit − 1`. */
  below(limit: number): number
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean
  pick<T>(all: readonly T[]): T
}

/** Marsaglia's xorshift over 32 bits: small and quick, and good enough to choose test cases. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0 || 0x9e3779b9
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  // Seeds that are near each other begin alike; a few steps part them.
  for (let step = 0; step < 8; step += 1) next()
  const below = (limit: number) => Math.floor((next() / 0x1_0000_0000) * limit)
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: <T>(all: readonly T[]): T => {
      const chosen = all[below(all.length)]
      if (chosen === undefined) throw new RangeError('Nothing to pick from.')
      return chosen
    },
  }
}
