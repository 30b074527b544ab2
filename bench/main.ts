import { benchCommit } from './commit/bench-commit.ts'
import { readOptions } from './options.ts'
import { printReport } from './print-report.ts'

const options = readOptions(process.argv.slice(2))
const report = await benchCommit(options)
if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
else printReport(report)
