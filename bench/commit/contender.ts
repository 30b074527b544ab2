/** One way to charge: check, take the credits, write the ledger, remember the answer to the key. */
export interface Contender {
  readonly name: string
  /** Charges ten credits, once for the key. Returns the receipt, or null where it was denied. */
  charge(account: string, key: string): Promise<unknown>
  close(): Promise<void>
}

/** Less than a charge, at the same load: it shows how far there is to go. */
export interface Yardstick {
  readonly name: string
  run(account: string, key: string): Promise<unknown>
  close(): Promise<void>
}

export const chargedCredits = 10
export const hotAccount = 'hot'
/** On the free plan and nothing else. */
export const poorAccount = 'poor'
export const poorCredits = 2_000
export const spreadAccounts = Array.from({ length: 10_000 }, (_, index) => `spread-${index}`)

export function randomSpreadAccount(): string {
  return spreadAccounts[Math.floor(Math.random() * spreadAccounts.length)] as string
}
