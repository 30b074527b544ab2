import type { keywordWordsEn, SayOf } from '@igny8/credits-core/words'

/** The searches of the last months as a line, oldest first, between none and the most of them. */
export function TrendLine({
  months,
  say,
}: {
  months: readonly number[]
  say: SayOf<typeof keywordWordsEn>
}) {
  const most = Math.max(1, ...months)
  return (
    <svg
      className="ig-trend-line"
      viewBox={`0 0 ${Math.max(1, months.length - 1)} ${most}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={say('keyword.trend', { first: months[0] ?? 0, last: months.at(-1) ?? 0 })}
    >
      <polyline points={months.map((value, month) => `${month},${most - value}`).join(' ')} />
    </svg>
  )
}
