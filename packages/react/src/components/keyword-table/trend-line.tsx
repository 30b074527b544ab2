import type { keywordWordsEn, SayOf } from '@igny8/credits-core/words'

const width = 56
const height = 16

/** The searches of the last months as a line, oldest first, between none and the most of them. */
export function TrendLine({
  months,
  say,
}: {
  months: readonly number[]
  say: SayOf<typeof keywordWordsEn>
}) {
  const most = Math.max(1, ...months)
  const points = months.map((value, index) => {
    const x = (index / Math.max(1, months.length - 1)) * width
    const y = height - (value / most) * height
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  const name = say('keyword.trend', { first: months[0] ?? 0, last: months.at(-1) ?? 0 })
  return (
    <svg
      className="ig-trend-line"
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role="img"
      aria-label={name}
    >
      <polyline points={points.join(' ')} />
    </svg>
  )
}
