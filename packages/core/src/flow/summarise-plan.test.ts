import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { summarisePlan, typicalArticles } from './summarise-plan.ts'

const asOf = '2026-11-22T12:00:00.000Z'

test('a plan in one line: articles a month, sites, users', () => {
  const lines = defaultCatalogue.plans.map((plan) => [
    plan.id,
    summarisePlan(plan, defaultCatalogue, asOf),
  ])
  expect(lines).toEqual([
    ['free', { articles: 10, sites: 1, users: 1 }],
    ['starter', { articles: 50, sites: 2, users: 2 }],
    ['growth', { articles: 200, sites: 5, users: 3 }],
    ['scale', { articles: 600, sites: null, users: 5 }],
  ])
})

test('an article that is begun is not counted, one that is free is not promised', () => {
  expect(typicalArticles(399, defaultCatalogue, asOf)).toBe(1)
  expect(typicalArticles(199, defaultCatalogue, asOf)).toBe(0)
  const free = { ...defaultCatalogue, typicalArticle: [{ action: 'content_generation', words: 0 }] }
  expect(typicalArticles(10_000, free, asOf)).toBe(0)
})
