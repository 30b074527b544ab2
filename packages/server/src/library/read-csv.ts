/** A row of a CSV file, and the line it begins on; `broken` where it cannot be read. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: string
}

const maxRowLength = 64 * 1024

const [quote, comma, carriageReturn, lineFeed] = [34, 44, 13, 10]

/**
 * Reads CSV (RFC 4180) as it arrives, one row in memory at a time. A row that grows beyond 64 KiB,
 * through a quote that never ends, say, is told as broken, and reading goes on after its line.
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  let cells: string[] = []
  let cell = ''
  let length = 0
  let line = 1
  let beginsOn = 1
  let state: 'plain' | 'quoted' | 'quote_in_quoted' | 'skipping' = 'plain'

  // Asked where the compiler has lost sight of what the loop may have left.
  const isSkipping = () => state === 'skipping'

  const end = (): CsvRow => {
    const row = { line: beginsOn, cells: [...cells, cell] }
    cells = []
    cell = ''
    length = 0
    state = 'plain'
    beginsOn = line
    return row
  }

  for await (const chunk of chunks) {
    // What stands from here on belongs to the cell and is cut out in one piece.
    let from = 0
    const cut = (at: number) => {
      if (at > from) cell += chunk.slice(from, at)
      from = at + 1
    }
    for (let at = 0; at < chunk.length; at += 1) {
      const character = chunk.charCodeAt(at)
      if (character === lineFeed) line += 1
      if (state === 'skipping') {
        from = at + 1
        if (character === lineFeed) end()
        continue
      }
      length += 1
      if (length > maxRowLength) {
        yield {
          line: beginsOn,
          cells: [],
          broken: 'is longer than 64 KiB; does a quote never end?',
        }
        state = 'skipping'
        from = at + 1
      } else if (state === 'quoted') {
        if (character !== quote) continue
        cut(at)
        state = 'quote_in_quoted'
      } else if (
        character === quote &&
        (state === 'quote_in_quoted' || (cell === '' && at === from))
      ) {
        cut(at)
        if (state === 'quote_in_quoted') cell += '"'
        state = 'quoted'
      } else if (character === comma) {
        cut(at)
        cells.push(cell)
        cell = ''
        state = 'plain'
      } else if (character === lineFeed) {
        cut(at)
        const row = end()
        if (row.cells.length > 1 || row.cells[0] !== '') yield row
      } else if (character === carriageReturn) cut(at)
      else state = 'plain'
    }
    if (state !== 'skipping') cut(chunk.length)
  }
  if (state === 'quoted') yield { ...end(), broken: 'has a quote that never ends' }
  else if (!isSkipping() && (cells.length > 0 || cell !== '')) yield end()
}
