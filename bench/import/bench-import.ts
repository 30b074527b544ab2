import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import { atMost, type WithTargets } from '../target.ts'

/** One module, imported into fresh processes: medians over the rounds. */
export interface ImportLine {
  readonly name: string
  readonly wallMs: number
  readonly cpuMs: number
  /** Milliseconds over an empty module, within each round. */
  readonly overEmptyMs: number
  readonly targetMs: number | undefined
}

export interface ImportReport extends WithTargets {
  readonly rounds: number
  readonly lines: readonly ImportLine[]
}

interface Entry {
  readonly name: string
  readonly address: string
  readonly targetMs?: number
}

const entries: readonly Entry[] = [
  { name: 'an empty module', address: new URL('empty.mjs', import.meta.url).href },
  { ...published('credits-core'), targetMs: 10 },
  published('credits-core/schemas'),
  published('credits-http'),
  published('credits-react'),
  published('credits-server'),
]

/** What it takes to import each entry for the first time. */
export function benchImport(options: BenchOptions): ImportReport {
  const rounds = options.rounds * 4
  const asked = entries
    .filter(({ name }, index) => index === 0 || name.includes(options.only))
    .map((entry) => ({ ...entry, took: [] as Took[] }))
  for (const { address } of asked) timeImport(address)
  for (let round = 0; round < rounds; round += 1) {
    for (const { address, took } of round % 2 === 0 ? asked : asked.toReversed()) {
      took.push(timeImport(address))
    }
  }
  const empty = asked[0]?.took ?? []
  const lines = asked.map(({ name, targetMs, took }) => ({
    name,
    wallMs: median(took.map(({ wallMs }) => wallMs)),
    cpuMs: median(took.map(({ cpuMs }) => cpuMs)),
    overEmptyMs: median(took.map(({ wallMs }, round) => wallMs - (empty[round]?.wallMs ?? 0))),
    targetMs,
  }))
  const targets = lines.flatMap(({ name, overEmptyMs, targetMs }) =>
    targetMs === undefined
      ? []
      : [atMost(12, `import of ${name}, over an empty module`, overEmptyMs, targetMs, 'ms')],
  )
  return { rounds, lines, targets }
}

function published(name: string): Entry {
  return { name, address: import.meta.resolve(`@igny8/${name}`) }
}

interface Took {
  readonly wallMs: number
  readonly cpuMs: number
}

const timer = fileURLToPath(new URL('time-import.mjs', import.meta.url))

function timeImport(address: string): Took {
  return JSON.parse(execFileSync(process.execPath, [timer, address], { encoding: 'utf8' }))
}
