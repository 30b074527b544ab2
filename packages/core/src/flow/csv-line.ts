/** One cell; nothing where it is empty. */
export type CsvCell = string | number | null | undefined

/** One line of CSV (RFC 4180); nothing in it runs when a spreadsheet opens it. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell == null ? '' : String(cell)
  // A spreadsheet runs what begins like a formula, also after white space.
  const harmless = /^\s*[=+\-@]|^[\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
