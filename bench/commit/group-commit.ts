import {
  createCredits,
  type Database,
  type DatabaseCredits,
  openPostgres,
} from '@igny8/credits-server'
import type { Contender } from './contender.ts'

/** This SDK, in process. */
export function groupCommit(url: string): Promise<Contender> {
  return groupCommitOn(openPostgres({ url }))
}

export async function groupCommitOn(
  database: Database,
): Promise<Contender & { readonly credits: DatabaseCredits }> {
  const credits = createCredits({ database })
  await credits.ready()
  const actions = [{ action: 'idea_generation' }]
  return {
    name: 'group commit',
    credits,
    async charge(account, key) {
      const charged = await credits.charge({ account, key, actions })
      return charged.allowed ? charged.value : null
    },
    close: () => credits.close(),
  }
}
