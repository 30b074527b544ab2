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
  /** Rows of the ledger that insights are read from. */
  readonly ledgerRows: number
  /** Keywords of the library that is imported and searched. */
  readonly libraryRows: number
  /** Accounts that one process touches. */
  readonly accounts: number
}

/** Names of benches come first: `npm run bench -- check --rounds 3`; without a name all of them. */
export function readOptions(args: string[], known: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      'ledger-rows': { type: 'string', default: '1e6' },
      'library-rows': { type: 'string', default: '1e6' },
      accounts: { type: 'string', default: '1e5' },
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
    ledgerRows: Number(values['ledger-rows']),
    libraryRows: Number(values['library-rows']),
    accounts: Number(values.accounts),
  }
}
