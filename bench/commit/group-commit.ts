import { createCredits, openPostgres } from '@igny8/credits-server'
import type { Contender } from './contender.ts'

/** This SDK, in process. */
export async function groupCommit(url: string): Promise<Contender> {
  const credits = createCredits({ database: openPostgres({ url }) })
  await credits.ready()
  const actions = [{ action: 'idea_generation' }]
  return {
    name: 'group commit',
    async charge(account, key) {
      const charged = await credits.charge({ account, key, actions })
      return charged.allowed ? charged.value : null
    },
    close: () => credits.close(),
  }
}
