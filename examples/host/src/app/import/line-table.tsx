import { useCredits } from '@igny8/credits-react'
import { useState } from 'react'

export interface LineRow {
  readonly line: number
  readonly text: string
  readonly note: string
}

const step = 20

/** Rows of a file by their line; the next ones come on demand. */
export function LineTable({
  caption,
  rows,
  total = rows.length,
}: {
  caption: string
  rows: readonly LineRow[]
  /** How many there are in all, where these are only some of them. */
  total?: number
}) {
  const { format } = useCredits()
  const [shown, setShown] = useState(step)
  return (
    <>
      <table className="lines">
        <caption>
          {caption} <span className="note">{format.number(total)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="line-cell">
              Line
            </th>
            <th scope="col">Keyword</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ line, text, note }) => (
            <tr key={line}>
              <td className="line-cell">{format.number(line)}</td>
              <td>
                <bdi>{text}</bdi>
              </td>
              <td>
                <bdi>{note}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <button type="button" className="more" onClick={() => setShown(shown + step)}>
          Show {format.number(Math.min(step, rows.length - shown))} more
        </button>
      )}
    </>
  )
}
