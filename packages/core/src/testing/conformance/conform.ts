import { audit } from '../audit.ts'
import { accountCases } from './account-cases.ts'
import { activityCases } from './activity-cases.ts'
import type { Case } from './case.ts'
import { chargeCases } from './charge-cases.ts'
import { claimCases } from './claim-cases.ts'
import { cycleCases } from './cycle-cases.ts'
import { denialCases } from './denial-cases.ts'
import { grantCases } from './grant-cases.ts'
import type { Implementation } from './harness.ts'
import { idempotencyCases } from './idempotency-cases.ts'
import { inputCases } from './input-cases.ts'
import { insightCases } from './insight-cases.ts'
import { keywordCases } from './keyword-cases.ts'
import { libraryCases } from './library-cases.ts'
import { researchCases } from './research-cases.ts'
import { reservationCases } from './reservation-cases.ts'
import { runActionCases } from './run-action-cases.ts'
import { runCases } from './run-cases.ts'
import type { Runner } from './runner.ts'

const chapters: Readonly<Record<string, readonly Case[]>> = {
  inputs: inputCases,
  accounts: accountCases,
  grants: grantCases,
  charges: chargeCases,
  reservations: reservationCases,
  denials: denialCases,
  claims: claimCases,
  keywords: keywordCases,
  cycles: cycleCases,
  idempotency: idempotencyCases,
  activity: activityCases,
  insights: insightCases,
  runAction: runActionCases,
  runs: runCases,
  library: libraryCases,
  research: researchCases,
}

let opened = 0

/**
 * Holds one implementation of `Credits` to the promises that all of them share. After every case the
 * books of every account it opened must balance.
 */
export function conform(
  name: string,
  open: () => Promise<Implementation>,
  { describe, it, expect }: Runner,
): void {
  describe(`Credits: ${name}`, () => {
    for (const [chapter, cases] of Object.entries(chapters)) {
      describe(chapter, () => {
        for (const one of cases) {
          it(one.fact, async () => {
            const implementation = await open()
            const accounts: string[] = []
            try {
              await one.holds({ ...implementation, ...names(implementation, accounts) }, expect)
              for (const account of accounts) {
                expect(audit(await implementation.books(account)), 'the books balance').toEqual([])
              }
            } finally {
              await implementation.close()
            }
          })
        }
      })
    }
  })
}

function names(implementation: Implementation, accounts: string[]) {
  opened += 1
  const run = `${opened}-${Math.random().toString(36).slice(2, 8)}`
  let keys = 0
  return {
    async open(planId = 'starter') {
      const account = `acc-${run}-${accounts.length + 1}`
      accounts.push(account)
      await implementation.credits.putAccount({ account, planId })
      return account
    },
    key() {
      keys += 1
      return `key-${run}-${keys}`
    },
  }
}
