import fc from 'fast-check'
import { limitNames } from '../../catalogue/limit-names.ts'
import type { Standing } from '../../flow/standing.ts'
import { accountStatuses } from '../../model/account.ts'
import type { ActionRequest } from '../../model/action-request.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { LimitRequest } from '../../model/limit-request.ts'
import type { WorkRequest } from '../../model/work-request.ts'

const limitRequest = fc.record({
  limit: fc.constantFrom(...limitNames),
  count: fc.integer({ min: 1, max: 6 }),
})

/** Any action of the catalogue's first list, as asked for in requests. */
function arbitraryAction(catalogue: Catalogue): fc.Arbitrary<ActionRequest> {
  const actions = catalogue.priceLists[0]?.actions ?? []
  return fc
    .record(
      {
        action: fc.constantFrom(...actions.map(({ id }) => id)),
        quantity: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 300 })),
        words: fc.nat(2_000),
        tokens: fc.record({
          input: fc.nat(9_000),
          output: fc.nat(9_000),
          model: fc.constantFrom('large', 'small'),
        }),
        images: fc.record({ basic: fc.nat(4), quality: fc.nat(3), premium: fc.nat(2) }),
      },
      { requiredKeys: ['action'] },
    )
    .map((request) => request as ActionRequest)
}

/** Work of one to four actions and up to four limits; with `onlyOne`, one of either. */
export function arbitraryWork(
  catalogue: Catalogue,
  { onlyOne = false } = {},
): fc.Arbitrary<WorkRequest> {
  const action = arbitraryAction(catalogue)
  if (onlyOne) {
    return fc.oneof(
      action.map((one) => ({ actions: [one] })),
      limitRequest.map((one) => ({ limits: [one] })),
    )
  }
  return fc
    .record({
      actions: fc.array(action, { maxLength: 4 }),
      limits: fc.oneof(
        { weight: 2, arbitrary: fc.constant<LimitRequest[]>([]) },
        fc.array(limitRequest, { maxLength: 4 }),
      ),
    })
    .filter(({ actions, limits }) => actions.length + limits.length > 0)
}

/** Any standing of any plan of the catalogue, over its limits now and then. */
export function arbitraryStanding(
  catalogue: Catalogue,
  { active = false } = {},
): fc.Arbitrary<Standing> {
  const usage = fc.record({ used: fc.nat(9), held: fc.nat(2) })
  return fc
    .record({
      plan: fc.constantFrom(...catalogue.plans),
      status: active
        ? fc.constant('active' as const)
        : fc.oneof(
            { weight: 9, arbitrary: fc.constant('active' as const) },
            fc.constantFrom(...accountStatuses),
          ),
      sites: usage,
      users: usage,
      keywords: usage,
      ahrefsQueries: usage,
      available: fc.oneof(fc.nat(30), fc.nat(400)),
      held: fc.nat(50),
      lasting: fc.nat(30),
      granted: fc.nat(300),
    })
    .map(({ plan, status, available, held, lasting, granted, ...usages }) => ({
      plan,
      status,
      limits: {
        sites: { limit: plan.limits.sites, ...usages.sites },
        users: { limit: plan.limits.users, ...usages.users },
        keywords: { limit: plan.limits.keywords, ...usages.keywords },
        ahrefsQueries: { limit: plan.limits.ahrefsQueries, ...usages.ahrefsQueries },
      },
      credits: {
        available,
        held,
        lasting: Math.min(available, lasting),
        grantedThisCycle: Math.min(plan.creditsPerCycle, granted),
      },
      cycle: { end: '2026-12-15T00:00:00.000Z' },
      asOf: '2026-11-22T12:00:00.000Z',
    }))
}
