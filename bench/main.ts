import { benchCheck } from './check/bench-check.ts'
import { printCheck } from './check/print-check.ts'
import { benchCommit } from './commit/bench-commit.ts'
import { benchImport } from './import/bench-import.ts'
import { printImport } from './import/print-import.ts'
import { type BenchOptions, readOptions } from './options.ts'
import { printReport } from './print-report.ts'

const benches: Record<string, (options: BenchOptions) => Promise<object>> = {
  commit: async (options) => shown(await benchCommit(options), printReport, options),
  check: async (options) => shown(await benchCheck(options), printCheck, options),
  import: async (options) => shown(benchImport(options), printImport, options),
}

const options = readOptions(process.argv.slice(2), Object.keys(benches))
const reports: Record<string, object> = {}
for (const name of options.benches) {
  const report = await benches[name]?.(options)
  if (report) reports[name] = report
}
if (options.json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)

function shown<Report>(report: Report, print: (report: Report) => void, { json }: BenchOptions) {
  if (!json) print(report)
  return report
}
