import { insightWordsEn } from '@igny8/credits-core/words'
import { useState } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import type { ActivityFilters } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { styleProperties } from '../style-properties.ts'
import type { FigureRow, FigureTable } from './figure-table.ts'

/** More rows than this are shown when somebody asks for them. */
const shownAtFirst = 8

/** Rows of figures, each with the bar of its share where `bars` is asked for. */
export function Figures({
  table,
  titleId,
  bars = false,
  all = false,
  className,
  onSee,
}: {
  table: FigureTable
  titleId: string
  bars?: boolean
  /** Whether every row is shown from the start. */
  all?: boolean
  className?: string | undefined
  /** Shows the activity of a row. */
  onSee?: ((filters: ActivityFilters) => void) | undefined
}) {
  const { format } = useCredits()
  const say = useSay(insightWordsEn)
  const [open, setOpen] = useState(all)
  const { rowHeader, columns, rows, totals } = table
  const most = Math.max(
    1,
    ...rows.map(({ figures, isRest }) => (isRest ? 0 : (figures.at(-1) ?? 0))),
  )
  const foldable = !all && rows.length > shownAtFirst + 1

  return (
    <>
      <table
        className={joinClassNames('ig-table', 'ig-figures', className)}
        aria-labelledby={titleId}
        data-wide={columns.length > 2 || undefined}
      >
        <thead>
          <tr>
            <th scope="col">{rowHeader}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="ig-table-figure">
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(foldable && !open ? rows.slice(0, shownAtFirst) : rows).map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="ig-figures-name">
                  {showLabel(row)}
                  {bars && !row.isRest && (
                    <span
                      className="ig-figures-bar"
                      ref={styleProperties({ '--_share': (row.figures.at(-1) ?? 0) / most })}
                    />
                  )}
                </span>
              </th>
              {row.figures.map((figure, at) => (
                <td key={columns[at]} className="ig-table-figure" data-label={columns[at]}>
                  <bdi>{format.number(figure)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('insights.total')}</th>
            {totals.map((total, at) => (
              <td key={columns[at]} className="ig-table-figure" data-label={columns[at]}>
                <bdi>{format.number(total)}</bdi>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {foldable && (
        <Button look="link" className="ig-figures-more" onClick={() => setOpen(!open)}>
          {open ? say('insights.showLess') : say('insights.showAll', { count: rows.length })}
        </Button>
      )}
    </>
  )

  function showLabel({ label, filters }: FigureRow) {
    if (!filters || !onSee) return <bdi>{label}</bdi>
    return (
      <Button look="link" className="ig-figures-see" onClick={() => onSee(filters)}>
        <bdi>{label}</bdi>
      </Button>
    )
  }
}
