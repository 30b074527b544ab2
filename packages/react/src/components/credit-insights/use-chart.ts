import { type ComponentType, useEffect, useState } from 'react'
import type { TimelineChartProps } from '../timeline-chart/timeline-chart.tsx'

type Chart = ComponentType<TimelineChartProps>

/** The chart, loaded after the page; where it does not come, the table stands in for it. */
export function useChart(): { Chart: Chart | null; failed: boolean } {
  const [loaded, setLoaded] = useState<{ Chart: Chart | null; failed: boolean }>({
    Chart: null,
    failed: false,
  })
  useEffect(() => {
    let left = false
    import('../../charts.ts').then(
      ({ TimelineChart }) => left || setLoaded({ Chart: TimelineChart, failed: false }),
      () => left || setLoaded({ Chart: null, failed: true }),
    )
    return () => {
      left = true
    }
  }, [])
  return loaded
}
