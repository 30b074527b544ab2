// Prints "N passed, N failed" from vitest's JSON report. No report, or a failure outside the
// tests, counts as one that failed. Its exit code says whether anything did.
import { readFileSync } from 'node:fs'

const [reportPath, status] = process.argv.slice(2)
const report = JSON.parse(readFileSync(reportPath, 'utf8') || '{}')
const passed = report.numPassedTests ?? 0
const failed = Math.max(report.numFailedTests ?? 0, status === '0' ? 0 : 1)
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)

process.stdout.write(
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
)
process.exitCode = failed > 0 ? 1 : 0
