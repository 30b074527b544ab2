import Papa from 'papaparse'

/** Cells of one row, and the line of the file where it begins. `null`: its quotation marks are broken. */
export interface ParsedLine {
  readonly line: number
  readonly text: string
  readonly cells: readonly string[] | null
}

const delimitersToGuess = [',', ';', '\t', '|']

/** Splits CSV text into rows; a broken quotation mark costs its own line and no other. */
export function parseLines(text: string): { lines: ParsedLine[]; delimiter: string | null } {
  const delimiter = guessDelimiter(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter })
  const lines = errors.some(({ type }) => type === 'Quotes')
    ? oneByOne(text, delimiter)
    : withLineNumbers(data)
  const hasColumns = lines.some(({ cells }) => (cells?.length ?? 0) > 1)
  return { lines, delimiter: hasColumns ? delimiter : null }
}

/** From the first lines; empty ones would mislead the guess. */
function guessDelimiter(text: string): string {
  const few = { delimitersToGuess, skipEmptyLines: 'greedy', preview: 20 } as const
  return Papa.parse(text, few).meta.delimiter
}

/** A mark that is never closed swallows all that follows, so such a file is read line by line. */
function oneByOne(text: string, delimiter: string): ParsedLine[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => {
    const { data, errors } = Papa.parse<string[]>(line, { delimiter })
    const broken = errors.some(({ type }) => type === 'Quotes')
    return { line: index + 1, text: line, cells: broken ? null : (data[0] ?? []) }
  })
}

/** A cell in quotation marks may run over several lines of the file. */
function withLineNumbers(rows: readonly string[][]): ParsedLine[] {
  let next = 1
  return rows.map((cells) => {
    const line = next
    for (const cell of cells) next += cell.match(/\r\n|\r|\n/g)?.length ?? 0
    next += 1
    return { line, text: cells.join(' · '), cells }
  })
}
