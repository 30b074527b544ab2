import { useCredits } from '@igny8/credits-react'
import { LineTable } from './line-table.tsx'
import type { ReadCsv } from './read-csv.ts'

const previewRows = 5
const delimiterNames: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

/** What was understood of a file, before anything is added. */
export function ImportPreview({
  read,
  encoding,
  room,
}: {
  read: ReadCsv
  encoding: string
  /** Slots left; null where the limit is unlimited or not known. */
  room: number | null
}) {
  const { format } = useCredits()
  const { good, broken, columns, ignored, delimiter } = read

  return (
    <div className="preview" data-testid="preview">
      <p>
        <strong>{format.count(good.length, 'keyword', 'keywords')} found</strong>
        {broken.length > 0 && `, ${format.count(broken.length, 'line', 'lines')} can’t be used`}
        {room !== null && good.length > room && `. ${sayRoom(room)}`}
      </p>
      <p className="note">{sayHowItWasRead()}</p>
      {good.length === 0 && (
        <p>Nothing in this file can be added. One keyword on each line is enough.</p>
      )}
      {good.length > 0 && (
        <LineTable
          caption={good.length > previewRows ? `The first ${previewRows} of` : 'Found'}
          total={good.length}
          rows={good.slice(0, previewRows).map(({ line, input }) => ({
            line,
            text: input.keyword,
            note: [
              input.country.toUpperCase(),
              input.volume != null && `${format.number(input.volume)} searches`,
              input.difficulty != null && `difficulty ${input.difficulty}`,
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
      {broken.length > 0 && (
        <LineTable
          caption="Can’t be used"
          rows={broken.map(({ line, text, reason }) => ({ line, text, note: reason }))}
        />
      )}
    </div>
  )

  function sayRoom(slots: number): string {
    return slots === 0 ? 'There is no room left.' : `There is room for ${format.number(slots)}.`
  }

  function sayHowItWasRead(): string {
    const separated =
      delimiter === null ? null : `separated by ${delimiterNames[delimiter] ?? delimiter}`
    const read = `Read as ${[encoding, separated].filter(Boolean).join(', ')}.`
    const used = `Columns used: ${columns.join(', ')}.`
    const left = ignored.length > 0 ? ` Not used: ${ignored.join(', ')}.` : ''
    return `${read} ${used}${left}`
  }
}
