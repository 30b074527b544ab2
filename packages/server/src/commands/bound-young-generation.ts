import { PerformanceObserver } from 'node:perf_hooks'
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** From this size on it grows no more: 16 MiB of new objects, and as much to copy what lives into. */
const mostBytes = 32 * 2 ** 20

/**
 * Keeps V8 from giving new objects more place the more memory a machine has. Its own bound can only be
 * set before a program starts; by how much the place grows can be set at any time.
 */
export function boundYoungGeneration(): void {
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    const factor = (young?.space_size ?? 0) < mostBytes ? 2 : 1
    setFlagsFromString(`--semi-space-growth-factor=${factor}`)
  })
  observer.observe({ entryTypes: ['gc'] })
}
