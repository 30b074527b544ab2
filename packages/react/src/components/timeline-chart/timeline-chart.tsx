import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'

export interface TimelineChartProps {
  /** The chart's name for those who do not see it. */
  readonly title: string
  readonly series: readonly { readonly name: string; readonly colour: string }[]
  /** Oldest first; the figures are those of the series, in their order. */
  readonly rows: readonly {
    readonly key: string
    readonly label: string
    readonly figures: readonly number[]
  }[]
  readonly formatNumber: (value: number) => string
  /** CSS pixels. */
  readonly height?: number | undefined
}

type Row = TimelineChartProps['rows'][number]

const tick = { fill: 'var(--_ink-3)', fontSize: 12 }
const line = { stroke: 'var(--_line-strong)' }

/** Stacked bars over time. It takes plain data, so that it needs no provider. */
export function TimelineChart({
  title,
  series,
  rows,
  formatNumber,
  height = 240,
}: TimelineChartProps) {
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        title={title}
        data={rows as Row[]}
        margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
        barCategoryGap="16%"
      >
        <CartesianGrid vertical={false} stroke="var(--_line)" />
        <XAxis
          dataKey="label"
          tick={tick}
          axisLine={line}
          tickLine={false}
          tickMargin={6}
          minTickGap={28}
        />
        <YAxis
          width="auto"
          tick={tick}
          axisLine={false}
          tickLine={false}
          tickCount={5}
          allowDecimals={false}
          tickFormatter={formatNumber}
        />
        <Tooltip
          cursor={{ fill: 'var(--_sunken)' }}
          isAnimationActive={false}
          content={(props) => <Told {...props} series={series} formatNumber={formatNumber} />}
        />
        {series.map(({ name, colour }, at) => (
          <Bar
            key={name}
            name={name}
            dataKey={(row: Row) => row.figures[at]}
            stackId="credits"
            fill={colour}
            stroke="var(--_surface)"
            strokeWidth={1}
            maxBarSize={40}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

/** What one bar is made of, most on top as in the bar. */
function Told({
  active,
  label,
  payload,
  series,
  formatNumber,
}: Pick<TooltipContentProps, 'active' | 'label' | 'payload'> &
  Pick<TimelineChartProps, 'series' | 'formatNumber'>) {
  const row = payload?.[0]?.payload as Row | undefined
  if (!active || row === undefined) return null
  const parts = series.map((one, at) => ({ ...one, figure: row.figures[at] ?? 0 })).toReversed()
  return (
    <div className="ig-timeline-told">
      <p className="ig-timeline-told-title">{label}</p>
      {parts
        .filter(({ figure }) => figure > 0)
        .map(({ name, colour, figure }) => (
          <p key={name}>
            <svg aria-hidden="true" width="10" height="10">
              <rect width="10" height="10" rx="2" fill={colour} />
            </svg>
            <bdi>{name}</bdi>
            <strong>{formatNumber(figure)}</strong>
          </p>
        ))}
    </div>
  )
}
