import type { Insights } from '@igny8/credits-core'
import { insightWordsEn } from '@igny8/credits-core/words'
import { useId, useRef, useState } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { HeadingLevel } from '../common-props.ts'
import { Heading } from '../heading.tsx'
import { CsvButton } from './breakdown.tsx'
import { Figures } from './figures.tsx'
import { timelineTable } from './timeline-table.ts'
import { useChart } from './use-chart.ts'
import { useNarrow } from './use-narrow.ts'

const otherColour = 'var(--_ink-3)'

/** Credits over time: a chart, or the same figures as a table. */
export function Timeline({
  insights,
  level,
  className,
}: {
  insights: Insights
  level: HeadingLevel
  className: string | undefined
}) {
  const { format } = useCredits()
  const say = useSay(insightWordsEn)
  const part = useRef<HTMLElement>(null)
  const weekly = useNarrow(part, 480)
  const [asTable, setAsTable] = useState(false)
  const { Chart, failed } = useChart()
  const titleId = useId()
  const table = timelineTable(insights, say, format, { weekly })
  const names = table.columns.slice(0, -1)
  const hasOther = names.length > 6
  const series = names.map((name, at) => ({
    name,
    colour: hasOther && at === names.length - 1 ? otherColour : `var(--_chart-${at + 1})`,
  }))
  const showsTable = asTable || failed

  return (
    <section ref={part} className="ig-credit-insights-part" aria-labelledby={titleId}>
      <div className="ig-credit-insights-head">
        <Heading level={level} id={titleId} className="ig-title">
          {table.title}
        </Heading>
        <span className="ig-credit-insights-choices">
          {!failed && (
            <Button look="link" onClick={() => setAsTable(!asTable)}>
              {say(asTable ? 'insights.asChart' : 'insights.asTable')}
            </Button>
          )}
          <CsvButton table={table} />
        </span>
      </div>
      {showsTable && <Figures table={table} titleId={titleId} all className={className} />}
      {!showsTable && (
        <>
          <div
            className="ig-credit-insights-chart"
            dir="ltr"
            aria-busy={Chart === null || undefined}
          >
            {Chart ? (
              <Chart
                title={say('insights.chartTitle', { days: insights.timeline.length })}
                series={series}
                rows={table.rows}
                formatNumber={format.number}
              />
            ) : (
              <span className="ig-visually-hidden">{say('insights.chartLoading')}</span>
            )}
          </div>
          <ul className="ig-credit-insights-legend">
            {series.map(({ name, colour }) => (
              <li key={name}>
                <svg aria-hidden="true" width="10" height="10">
                  <rect width="10" height="10" rx="2" fill={colour} />
                </svg>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
