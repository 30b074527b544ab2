import { insightWordsEn } from '@igny8/credits-core/words'
import { type ReactNode, useId } from 'react'
import type { ActivityFilters } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import type { HeadingLevel } from '../common-props.ts'
import { Heading } from '../heading.tsx'
import { saveCsv } from '../save-csv.ts'
import type { FigureTable } from './figure-table.ts'
import { Figures } from './figures.tsx'
import { toCsv } from './to-csv.ts'

/** One way to split the credits, as a table with bars. */
export function Breakdown({
  table,
  level,
  className,
  note,
  onSee,
}: {
  table: FigureTable
  level: HeadingLevel
  className: string | undefined
  note: ReactNode
  onSee: ((filters: ActivityFilters) => void) | undefined
}) {
  const titleId = useId()
  return (
    <section className="ig-credit-insights-part" aria-labelledby={titleId}>
      <div className="ig-credit-insights-head">
        <Heading level={level} id={titleId} className="ig-title">
          {table.title}
        </Heading>
        <CsvButton table={table} />
      </div>
      <Figures table={table} titleId={titleId} bars className={className} onSee={onSee} />
      {note}
    </section>
  )
}

export function CsvButton({ table }: { table: FigureTable }) {
  const say = useSay(insightWordsEn)
  return (
    <Button
      look="link"
      aria-label={say('insights.asCsvOf', { name: table.title })}
      onClick={() => saveCsv(table.id, toCsv(table))}
    >
      {say('insights.asCsv')}
    </Button>
  )
}
