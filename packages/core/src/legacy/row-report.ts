import type { LegacyFate, LegacyFinding, LegacyRow } from './finding.ts'
import type { Reading } from './reading.ts'

/** Reads one old row column by column, and leaves none of them untold. */
export interface RowReport {
  /** Reads a column into a field of the new model, and tells what became of it. */
  take<T>(column: string, field: string, read: (value: unknown) => Reading<T>): T
  /** Tells what became of a column that stands nowhere, or somewhere else. */
  tell(column: string, fate: LegacyFate, why: string, successor?: LegacyFinding['successor']): void
  /** All findings; columns that nobody spoke of are told with the given fate. */
  end(fate: LegacyFate, why: string): readonly LegacyFinding[]
}

export function openRowReport(
  table: LegacyFinding['table'],
  owner: unknown,
  row: LegacyRow,
): RowReport {
  const findings: LegacyFinding[] = []
  const told = new Set<string>()
  const valueIn = (column: string) => (Object.hasOwn(row, column) ? row[column] : undefined)

  const tell: RowReport['tell'] = (column, fate, why, successor = null) => {
    told.add(column)
    findings.push({ table, owner, column, value: valueIn(column), fate, successor, why })
  }
  return {
    tell,
    take(column, field, read) {
      const { value, fate, why } = read(valueIn(column))
      tell(column, fate, why, { field, value })
      return value
    },
    end(fate, why) {
      for (const column of Object.keys(row)) if (!told.has(column)) tell(column, fate, why)
      return findings
    },
  }
}

export const notOurs = 'The column is the host’s own and stays with it.'
