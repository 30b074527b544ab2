import { driveEveryDoor } from '@igny8/credits-core/testing'
import { expect, it } from 'vitest'
import { makeDatabase } from './testing/make-database.ts'
import { openCredits } from './testing/open-credits.ts'

it.each(['free', 'starter', 'growth'])(
  'on PostgreSQL one gets in through all doors at once where one slot of %s is left',
  async (planId) => {
    const credits = openCredits(await makeDatabase())
    const findings = await driveEveryDoor({ credits, account: `doors-${planId}`, planId })
    expect(findings.map(({ limit }) => limit).sort()).toEqual(['keywords', 'sites', 'users'])
    for (const { limit, entered, taken, value, waysPast, deniedWithRoom } of findings) {
      expect({ limit, entered, taken, waysPast, deniedWithRoom }).toEqual({
        limit,
        entered: 1,
        taken: value,
        waysPast: [],
        deniedWithRoom: false,
      })
    }
  },
)
