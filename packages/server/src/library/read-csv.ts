/** A row of a CSV file, and the line it begins on; `broken` where it cannot be read. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: string
}

const maxRowLength = 64 * 1024

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
    for (const character of chunk) {
      if (character === '\n') line += 1
      if (state === 'skipping') {
        if (character === '\n') end()
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
      } else if (state === 'quoted') {
        if (character === '"') state = 'quote_in_quoted'
        else cell += character
      } else if (character === '"' && (state === 'quote_in_quoted' || cell === '')) {
        if (state === 'quote_in_quoted') cell += '"'
        state = 'quoted'
      } else if (character === ',') {
        cells.push(cell)
        cell = ''
        state = 'plain'
      } else if (character === '\n') {
        const row = end()
        if (row.cells.length > 1 || row.cells[0] !== '') yield row
      } else if (character !== '\r') {
        cell += character
        state = 'plain'
      }
    }
  }
  if (state === 'quoted') yield { ...end(), broken: 'has a quote that never ends' }
  else if (state !== 'skipping' && (cells.length > 0 || cell !== '')) yield end()
}
