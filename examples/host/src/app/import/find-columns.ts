export const knownColumns = ['keyword', 'country', 'volume', 'difficulty', 'cpc', 'intent'] as const

export type KnownColumn = (typeof knownColumns)[number]

/** At which place a column stands. */
export type Columns = Partial<Record<KnownColumn, number>>

const otherNames: Readonly<Record<string, KnownColumn>> = {
  keywords: 'keyword',
  query: 'keyword',
  'search term': 'keyword',
  'search volume': 'volume',
  searches: 'volume',
  'keyword difficulty': 'difficulty',
  kd: 'difficulty',
}

/** Finds the columns by the names in the first line; without such names, keywords come first. */
export function findColumns(firstLine: readonly string[]) {
  const columns: Columns = {}
  const ignored: string[] = []
  for (const [place, cell] of firstLine.entries()) {
    const name = cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase()
    const known = knownColumns.find((column) => column === name) ?? otherNames[name]
    if (known === undefined || columns[known] !== undefined) ignored.push(cell.trim())
    else columns[known] = place
  }
  const hasHeader = columns.keyword !== undefined
  const names = knownColumns.filter((column) => columns[column] !== undefined)
  if (hasHeader) return { columns, names, ignored: ignored.filter(Boolean), hasHeader }
  return { columns: { keyword: 0 }, names: ['keyword'] as const, ignored: [], hasHeader }
}
