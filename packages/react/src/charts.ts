'use client'

// By itself, so that nobody loads the chart's library before a chart is seen.
export {
  TimelineChart,
  type TimelineChartProps,
} from './components/timeline-chart/timeline-chart.tsx'
