/** Saves lines of CSV as a file of the browser's. */
export function saveCsv(name: string, text: string): void {
  // Without the mark in front, spreadsheets read accents as something else.
  const file = new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' })
  const href = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href, download: `${name}.csv` }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
