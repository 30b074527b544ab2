import type { LegacyFate, LegacyFinding } from '@igny8/credits-core/legacy'

const examplesOfEach = 3
const needsALook: readonly LegacyFate[] = ['no_successor', 'unusable']

interface Line {
  readonly table: string
  readonly column: string
  readonly fate: LegacyFate
  readonly why: string
  count: number
  readonly examples: string[]
}

/** Findings, counted by what became of which column, with examples of those that need a look. */
export class FindingTally {
  readonly #lines = new Map<string, Line>()

  add({ table, column, fate, why, owner, value }: LegacyFinding): void {
    const key = [table, column, fate, why].join('\n')
    const line = this.#lines.get(key) ?? { table, column, fate, why, count: 0, examples: [] }
    line.count += 1
    if (needsALook.includes(fate) && line.examples.length < examplesOfEach) {
      line.examples.push(`${table} ${owner}: ${printed(value)}`)
    }
    this.#lines.set(key, line)
  }

  /** How many values somebody should look at. */
  get needingALook(): number {
    const lines = [...this.#lines.values()].filter(({ fate }) => needsALook.includes(fate))
    return lines.reduce((sum, { count }) => sum + count, 0)
  }

  /** One line for each fate of each column; those that need a look come last, with examples. */
  toString(): string {
    const lines = [...this.#lines.values()]
    const looks = ({ fate }: Line) => Number(needsALook.includes(fate))
    lines.sort((a, b) => looks(a) - looks(b) || compare(nameOf(a), nameOf(b)))
    return lines
      .map((line) => {
        const examples = line.examples.map((example) => `\n      ${example}`).join('')
        return `  ${line.fate.padEnd(12)} ${nameOf(line)} × ${line.count}  ${line.why}${examples}\n`
      })
      .join('')
  }
}

function nameOf({ table, column }: Line): string {
  return `${table}.${column}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function printed(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
