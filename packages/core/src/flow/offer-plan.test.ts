import { expect, test } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { offerPlans } from './offer-plan.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')

const articlesIn = (catalogue: Catalogue, at = now) =>
  offerPlans(catalogue, at).map(({ id, articlesPerCycle }) => [id, articlesPerCycle])

test('a plan says how many articles its credits write', () => {
  expect(articlesIn(defaultCatalogue)).toEqual([
    ['free', 10],
    ['starter', 50],
    ['growth', 200],
    ['scale', 600],
  ])
})

test('what an article is, is what the catalogue says', () => {
  const short = {
    ...defaultCatalogue,
    typicalArticle: [{ action: 'content_generation', words: 900 }],
  }
  expect(articlesIn(short)).toEqual([
    ['free', 22],
    ['starter', 111],
    ['growth', 444],
    ['scale', 1_333],
  ])
})

test('an article that is begun is not counted, one that is free is not promised', () => {
  const [plan] = defaultCatalogue.plans
  const brings = (creditsPerCycle: number, words = 2_000) => {
    const typicalArticle = [{ action: 'content_generation', words }]
    const plans = plan === undefined ? [] : [{ ...plan, creditsPerCycle }]
    return articlesIn({ ...defaultCatalogue, plans, typicalArticle })[0]?.[1]
  }
  expect(brings(399)).toBe(1)
  expect(brings(199)).toBe(0)
  expect(brings(10_000, 0)).toBe(0)
})

test('a new price list changes the number from the instant it begins', () => {
  const [list] = defaultCatalogue.priceLists
  if (list === undefined) throw new Error('The catalogue that ships has a price list.')
  const begins = Date.parse('2027-01-01T00:00:00.000Z')
  const dearer = {
    ...list,
    version: 'dearer',
    effectiveFrom: new Date(begins).toISOString(),
    actions: list.actions.map((action) =>
      action.id === 'idea_generation'
        ? {
            ...action,
            price: { kind: 'per_unit', unit: 'requests', credits: 210, per: 1 } as const,
          }
        : action,
    ),
  }
  const catalogue = { ...defaultCatalogue, priceLists: [list, dearer] }
  expect(articlesIn(catalogue, begins - 1)[0]).toEqual(['free', 10])
  expect(articlesIn(catalogue, begins)[0]).toEqual(['free', 5])
})
