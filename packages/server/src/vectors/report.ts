import type { ChapterResult } from './play-chapters.ts'

/** What a person reads of the results: a line for each chapter, and each failure below its own. */
export function report(results: readonly ChapterResult[]): string {
  const width = Math.max(...results.map(({ title }) => title.length))
  const lines = results.flatMap((result) => [
    `${result.failed.length === 0 ? '✓' : '✗'} ${result.title.padEnd(width)}  ${countsOf(result)}`,
    ...result.failed.flatMap(({ name, failure }) => [
      `  ✗ ${name}`,
      `    ${failure.step}`,
      ...failure.mismatches.flatMap(({ at, expected, got }) => [
        `      at       ${at === '' ? 'the body' : at}`,
        `      expected ${show(expected)}`,
        `      got      ${show(got)}`,
      ]),
    ]),
  ])
  const failed = sum(results, ({ failed }) => failed.length)
  const passed = sum(results, ({ passed }) => passed)
  const skipped = sum(results, ({ skipped }) => skipped)
  const why = skipped === 0 ? '' : `, ${skipped} skipped (they need a clock that can be set)`
  return [...lines, '', `${passed} passed, ${failed} failed${why}`, ''].join('\n')
}

function countsOf({ passed, failed, skipped }: ChapterResult): string {
  return [
    `${passed} passed`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ')
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

function sum<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((total, row) => total + amountOf(row), 0)
}
