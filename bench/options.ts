import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Which ones to run. */
  readonly benches: readonly string[]
  /** Prints JSON instead of tables. */
  readonly json: boolean
  readonly rounds: number
  /** How long each contender runs in each cell of each round. */
  readonly seconds: number
  /** Only cells whose name contains this. */
  readonly only: string
}

/** Names of benches come first: `npm run bench -- check --rounds 3`; without a name all of them. */
export function readOptions(args: string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  })
  const unknown = positionals.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`No bench ${unknown}: there is ${known.join(', ')}.`)
  return {
    benches: positionals.length > 0 ? positionals : known,
    json: values.json,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    only: values.only,
  }
}
