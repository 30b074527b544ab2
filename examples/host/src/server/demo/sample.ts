/** What a sample account is like; its history is made of this and of chance that never changes. */
export interface Sample {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly planId: string
  /** How far into its month the account is today. */
  readonly daysIntoCycle: number
  readonly sites: readonly SampleSite[]
  readonly team: readonly SampleUser[]
  /** Keywords on its list today. */
  readonly keywords: number
  /** Whether they are about gardens, as its articles are; else they are of the library's making. */
  readonly isGarden?: boolean
  /** Live searches of this month. */
  readonly queries: number
  /** Articles on a working day, in a usual week. */
  readonly articlesADay: number
  /** Articles that one click asks for. */
  readonly articlesAtOnce: number
  /** In its last month it stops working before it has fewer credits than this. */
  readonly keepsCredits: number
  /** Another plan, from so many days ago. */
  readonly moved?: { readonly planId: string; readonly daysAgo: number }
  /** How its last run of the automation went. */
  readonly lastRun: 'finished' | 'paused' | 'none'
}

export interface SampleSite {
  readonly name: string
  /** How much of the work is for it. */
  readonly weight: number
  /** Since how many days ago; from the beginning where nothing is said. */
  readonly daysAgo?: number
  /** Removed so many days ago. */
  readonly removedDaysAgo?: number
}

export interface SampleUser {
  readonly name: string
  readonly daysAgo?: number
  /** Invited, and not there yet. */
  readonly isInvited?: boolean
}
