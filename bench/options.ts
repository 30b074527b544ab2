import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Prints JSON instead of tables. */
  readonly json: boolean
  readonly rounds: number
  /** How long each contender runs in each cell of each round. */
  readonly seconds: number
  /** Only cells whose name contains this. */
  readonly only: string
}

export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  })
  return {
    json: values.json,
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    only: values.only,
  }
}
