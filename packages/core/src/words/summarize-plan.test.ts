import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { offerPlans } from '../flow/offer-plan.ts'
import { summarizePlan } from './summarize-plan.ts'

test('each plan says in one line what it brings', () => {
  const plans = offerPlans(defaultCatalogue, Date.parse('2026-11-22T12:00:00.000Z'))
  expect(plans.map((plan) => summarizePlan(plan).text)).toEqual([
    '10 articles • 1 site • 1 user',
    '50 articles • 2 sites • 2 users',
    '200 articles • 5 sites • 3 users',
    '600 articles • unlimited sites • 5 users',
  ])
})
