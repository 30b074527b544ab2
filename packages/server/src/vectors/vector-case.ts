import type { AccountsToOpen, Chapter, Need } from './chapter.ts'
import type { Step } from './step.ts'

/** One case to play: a history, or one row of a table. */
export interface VectorCase {
  readonly chapter: string
  readonly name: string
  readonly needs: Need | undefined
  readonly at: unknown
  readonly accounts: AccountsToOpen
  readonly steps: readonly Step[]
  /** What `$in` and `$out` stand for. */
  readonly row: { readonly in: unknown; readonly out: unknown } | undefined
}

const onStarter: AccountsToOpen = { account: { planId: 'starter' } }

/** Every case of a chapter, in its order. */
export function casesOf({ chapter, tables, histories }: Chapter): VectorCase[] {
  return [
    ...tables.flatMap(({ rows, name, accounts = onStarter, needs, at, steps }) =>
      rows.map((row) => ({
        chapter,
        name: `${name}: ${row.name}`,
        needs: row.needs ?? needs,
        at,
        accounts,
        steps,
        row,
      })),
    ),
    ...histories.map(({ name, accounts = onStarter, needs, steps }) => ({
      chapter,
      name,
      needs,
      at: undefined,
      accounts,
      steps,
      row: undefined,
    })),
  ]
}

/** How long time must pass in a case, together. */
export function waitSecondsOf({ steps }: VectorCase): number {
  return steps.reduce((sum, step) => sum + ('waitSeconds' in step ? step.waitSeconds : 0), 0)
}
