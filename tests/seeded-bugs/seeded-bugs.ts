/** A bug that somebody could make, and the tests that must notice it. */
export interface SeededBug {
  readonly name: string
  readonly file: string
  /** It stands there once. */
  readonly right: string
  readonly wrong: string
  readonly tests: readonly string[]
}

const core = 'packages/core/src'
const server = 'packages/server/src'
const conformance = [`${server}/create-credits.test.ts`]
const processes = [`${server}/commit/several-processes.test.ts`]

export const seededBugs: readonly SeededBug[] = [
  {
    name: 'accounts are read without being locked',
    file: `${server}/queries/lock-accounts.ts`,
    right: 'for update',
    wrong: '',
    tests: processes,
  },
  {
    name: 'keys are forgotten',
    file: `${server}/queries/read-answers.ts`,
    right: 'limit 1',
    wrong: 'limit 0',
    tests: processes,
  },
  {
    name: 'the balance that people read in the table is not written back',
    file: `${server}/queries/update-balances.ts`,
    right: 'available = excluded.available,',
    wrong: '',
    tests: conformance,
  },
  {
    name: 'a lost commit is told as certainly not charged',
    file: `${server}/commit/open-track.ts`,
    right: "unavailable(error, 'pending')",
    wrong: 'unavailable(error)',
    tests: [`${server}/commit/open-lane.test.ts`],
  },
  {
    name: 'a slot that is given back takes all others along',
    file: `${server}/queries/delete-claims.ts`,
    right: 'and gone.name = old.name',
    wrong: '',
    tests: conformance,
  },
  {
    name: 'abandoned reservations are never looked for',
    file: `${server}/start-sweeper.ts`,
    right: 'sweepLater()\n  return async',
    wrong: 'return async',
    tests: processes,
  },
  {
    name: 'statements land in the transaction of somebody else',
    file: `${server}/database/share-connection.ts`,
    right: 'isOpen = true',
    wrong: 'isOpen = false',
    tests: [`${server}/database/share-connection.test.ts`],
  },
  {
    name: 'callers in the same process are not checked',
    file: `${core}/checked-credits.ts`,
    right: 'method(checkInput(name, input))',
    wrong: 'method(input)',
    tests: [`${core}/checked-credits.test.ts`],
  },
  {
    name: 'every token is the service token',
    file: `${server}/auth/hash-token.ts`,
    right: 'return timingSafeEqual(sha256(token), kept)',
    wrong: 'return timingSafeEqual(kept, kept)',
    tests: [`${server}/auth/token-auth.test.ts`],
  },
  {
    name: 'an account token reaches other accounts',
    file: 'packages/http/src/answer/authorise.ts',
    right: 'caller.account !== account',
    wrong: 'caller.account === account && account === undefined',
    tests: [`${server}/bad-input.test.ts`, `${server}/auth/token-auth.test.ts`],
  },
  {
    name: 'a field may stand twice in a body',
    file: 'packages/http/src/answer/parse-json.ts',
    right: 'names?.has(name)',
    wrong: 'names === undefined',
    tests: ['packages/http/src/answer/parse-json.test.ts', `${server}/bad-input.test.ts`],
  },
  {
    name: 'a plan never prunes partitions when it locks',
    file: `${server}/queries/lock-accounts.ts`,
    right: 'where kept.account_id = asked.account_id',
    wrong: 'where kept.account_id = any ($1::text[]) and kept.account_id >= asked.account_id',
    tests: [`${server}/partitioned.test.ts`],
  },
  {
    name: 'a column comes back without its indexes',
    file: `${server}/legacy/restore.ts`,
    right: '...(await readKeptDependents(legacy, shrinking.archive)),',
    wrong: '',
    tests: [`${server}/legacy/schema-change.test.ts`],
  },
  {
    name: 'a batch that failed is not tried again',
    file: `${server}/commit/waiting-commands.ts`,
    right: "else if (batch.length > 1 && !isBusy(error)) this.#requeue(batch, 'alone')",
    wrong: '',
    tests: [`${server}/commit/open-lane.test.ts`],
  },
]
