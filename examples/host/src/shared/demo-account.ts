/** An account of the demo, as the switcher offers it. */
export interface DemoAccount {
  readonly id: string
  /** Whose account it is said to be. */
  readonly name: string
  /** What can be seen in it, in a few words. */
  readonly about: string
  /** Whether its history was made up. */
  readonly isSample: boolean
}

export interface DemoAccounts {
  readonly accounts: readonly DemoAccount[]
  /** The one a visitor begins in. */
  readonly first: string
}
