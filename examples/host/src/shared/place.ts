/** A site, or a seat of the team: something that takes a slot by its id. */
export interface Place {
  readonly id: string
  readonly name: string
  /** An invite is pending until it is accepted; it holds its seat until then. */
  readonly state: 'active' | 'pending'
  /** When a pending one gives its slot back: ISO 8601. */
  readonly expiresAt: string | null
}

export interface Places {
  readonly sites: readonly Place[]
  readonly team: readonly Place[]
  /** Sites that were removed: what was done for them still has a name. */
  readonly formerSites: readonly Place[]
}
