import { type Command, claimKey, keywordIdentity, needs } from '@igny8/credits-core/decider'
import { keywordPlace } from '../queries/keyword-row.ts'

/** What a batch of commands must see, as the parameters of the statements that read it. */
export interface BatchNeeds {
  /** Sorted, so that every batch locks in one order. */
  readonly accounts: readonly string[]
  /** Accounts of which every open reservation and pending claim is asked for. */
  readonly everythingOpen: ReadonlySet<string>
  readonly answers: Columns<[account: string, key: string]>
  readonly reservations: Columns<[account: string, id: string]>
  /** Each with the reservation that holds for it. */
  readonly runs: Columns<[account: string, id: string]>
  readonly claims: Columns<[account: string, limit: string, name: string]>
  readonly keywordsById: Columns<[account: string, seq: number, index: number]>
  readonly keywordsByIdentity: Columns<[account: string, country: string, normalised: string]>
}

/** Rows turned on their side: one array for each of their members. */
export type Columns<Row extends readonly unknown[]> = {
  readonly [Index in keyof Row]: readonly Row[Index][]
}

export function gatherNeeds(commands: readonly Command[]): BatchNeeds {
  const accounts = new Set<string>()
  const everythingOpen = new Set<string>()
  const answers = new Rows<[string, string]>()
  const reservations = new Rows<[string, string]>()
  const runs = new Rows<[string, string]>()
  const claims = new Rows<[string, string, string]>()
  const keywordsById = new Rows<[string, number, number]>()
  const keywordsByIdentity = new Rows<[string, string, string]>()
  for (const command of commands) {
    const { account } = command
    const needed = needs(command)
    accounts.add(account)
    if (needed.everythingOpen) everythingOpen.add(account)
    if (needed.key !== null) answers.add(needed.key, [account, needed.key])
    for (const id of needed.reservations) reservations.add(id, [account, id])
    for (const id of needed.runs) runs.add(id, [account, id])
    for (const claim of needed.claims) {
      claims.add(claimKey(claim), [account, claim.limit, claim.name])
    }
    for (const id of needed.keywordIds) {
      const place = keywordPlace(id)
      if (place !== null) keywordsById.add(id, [account, ...place])
    }
    for (const keyword of needed.keywordIdentities) {
      const { country, normalised } = keyword
      keywordsByIdentity.add(keywordIdentity(keyword), [account, country, normalised])
    }
  }
  return {
    accounts: [...accounts].sort(),
    everythingOpen,
    answers: answers.columns(2),
    reservations: reservations.columns(2),
    runs: runs.columns(2),
    claims: claims.columns(3),
    keywordsById: keywordsById.columns(3),
    keywordsByIdentity: keywordsByIdentity.columns(3),
  }
}

/** Different rows of one statement. An id repeats within an account only, so both tell rows apart. */
class Rows<Row extends readonly [account: string, ...unknown[]]> {
  readonly #rows = new Map<string, Row>()

  add(id: string, row: Row) {
    this.#rows.set(`${row[0]} ${id}`, row)
  }

  columns(width: Row['length']): Columns<Row> {
    const rows = [...this.#rows.values()]
    const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index]))
    return columns as unknown as Columns<Row>
  }
}
