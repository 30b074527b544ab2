import { benchCheck } from './check/bench-check.ts'
import { printCheck } from './check/print-check.ts'
import { benchCommit } from './commit/bench-commit.ts'
import { benchFairness } from './fairness/bench-fairness.ts'
import { printFairness } from './fairness/print-fairness.ts'
import { benchHttp } from './http/bench-http.ts'
import { benchImport } from './import/bench-import.ts'
import { printImport } from './import/print-import.ts'
import { benchInsights } from './insights/bench-insights.ts'
import { benchLibrary } from './library/bench-library.ts'
import { benchMemory } from './memory/bench-memory.ts'
import { printMemory } from './memory/print-memory.ts'
import { type BenchOptions, readOptions } from './options.ts'
import { benchPGlite } from './pglite/bench-pglite.ts'
import { printPGlite } from './pglite/print-pglite.ts'
import { printReport } from './print-report.ts'
import { printTargets } from './print-targets.ts'
import { printTimed } from './print-timed.ts'
import { benchProcesses } from './processes/bench-processes.ts'
import { printProcesses } from './processes/print-processes.ts'
import { benchRender } from './render/bench-render.ts'
import type { Target, WithTargets } from './target.ts'

const benches: Record<string, (options: BenchOptions) => Promise<WithTargets>> = {
  commit: async (options) => shown(await benchCommit(options), printReport, options),
  fairness: async (options) => shown(await benchFairness(options), printFairness, options),
  http: async (options) => shown(await benchHttp(options), printReport, options),
  pglite: async (options) => shown(await benchPGlite(options), printPGlite, options),
  processes: async (options) => shown(await benchProcesses(options), printProcesses, options),
  memory: async (options) => shown(await benchMemory(options), printMemory, options),
  insights: async (options) => shown(await benchInsights(options), printTimed, options),
  library: async (options) => shown(await benchLibrary(options), printTimed, options),
  check: async (options) => shown(await benchCheck(options), printCheck, options),
  render: async (options) => shown(await benchRender(options), printTimed, options),
  import: async (options) => shown(benchImport(options), printImport, options),
}

const options = readOptions(process.argv.slice(2), Object.keys(benches))
const reports: Record<string, WithTargets> = {}
for (const name of options.benches) {
  const report = await benches[name]?.(options)
  if (report) reports[name] = report
}
const targets = Object.values(reports).flatMap((report): readonly Target[] => report.targets)
if (options.json) process.stdout.write(`${JSON.stringify({ targets, reports }, null, 2)}\n`)
else printTargets(targets)

function shown<Report>(report: Report, print: (report: Report) => void, { json }: BenchOptions) {
  if (!json) print(report)
  return report
}
