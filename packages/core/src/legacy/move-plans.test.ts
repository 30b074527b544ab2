import { describe, expect, it } from 'vitest'
import { catalogueSchema } from '../model/catalogue.ts'
import type { LegacyFinding } from './finding.ts'
import type { LegacyOptions } from './legacy-options.ts'
import { moveLegacyPlans } from './move-plans.ts'

const options: LegacyOptions = {
  now: Date.parse('2026-11-22T14:00:00.000Z'),
  unlimitedValues: [-1],
  fallbackPlanId: 'starter',
}

/** A plan as the old tables have it. */
const starter = {
  id: 2,
  slug: 'starter',
  name: 'Starter',
  price: '49.00',
  included_credits: 10_000,
  max_sites: 2,
  max_users: 2,
  max_keywords: 1_000,
  max_clusters: 100,
  max_content_ideas: 300,
  max_content_words: 100_000,
  max_images_basic: 300,
  max_images_premium: 60,
  max_image_prompts: 300,
  is_featured: true,
}

const fatesOf = (findings: readonly LegacyFinding[]) =>
  Object.fromEntries(findings.map(({ column, fate }) => [column, fate]))

describe('an old plan', () => {
  it('becomes a plan with four limits', () => {
    const { catalogue, planIds } = moveLegacyPlans([starter], options)
    expect(catalogue.plans).toEqual([
      {
        id: 'starter',
        name: 'Starter',
        priceCents: 4_900,
        currency: 'USD',
        creditsPerCycle: 10_000,
        limits: { sites: 2, users: 2, keywords: 1_000, ahrefsQueries: 50 },
      },
    ])
    expect(catalogueSchema.safeParse(catalogue).success).toBe(true)
    expect(planIds).toEqual(new Map([['2', 'starter']]))
  })

  it('says what became of every column', () => {
    const { findings } = moveLegacyPlans([starter], options)
    expect(fatesOf(findings)).toEqual({
      id: 'became',
      slug: 'kept',
      name: 'kept',
      price: 'became',
      included_credits: 'kept',
      max_sites: 'kept',
      max_users: 'kept',
      max_keywords: 'kept',
      max_ahrefs_queries: 'defaulted',
      max_clusters: 'no_successor',
      max_content_ideas: 'dropped',
      max_content_words: 'dropped',
      max_images_basic: 'dropped',
      max_images_premium: 'dropped',
      max_image_prompts: 'dropped',
      is_featured: 'not_ours',
    })
    expect(findings.find(({ column }) => column === 'max_clusters')).toMatchObject({
      owner: 2,
      value: 100,
      successor: null,
    })
  })

  for (const [meaning, written, unlimitedValues] of [
    ['-1', -1, [-1]],
    ['None', null, [null]],
    ['0', 0, [0]],
    ['999999', 999_999, [999_999]],
    ['999999 in a text', '999999', [-1, 999_999]],
    ['an empty cell of an export', '', [null]],
  ] as const) {
    it(`is unlimited where ${meaning} is said to mean it, and only there`, () => {
      const row = { ...starter, max_sites: written, max_ahrefs_queries: 0 }
      const limitsOf = (values: LegacyOptions['unlimitedValues']) =>
        moveLegacyPlans([row], { ...options, unlimitedValues: values }).catalogue.plans[0]?.limits
      expect(limitsOf(unlimitedValues)).toMatchObject({ sites: null, keywords: 1_000 })
      expect(limitsOf([])?.sites).not.toBeNull()
      expect(limitsOf(unlimitedValues)?.ahrefsQueries).toBe(0)
    })
  }

  it('has an unlimited month of queries only where its own column says so', () => {
    const row = { ...starter, max_ahrefs_queries: -1 }
    const { catalogue, findings } = moveLegacyPlans([row], options)
    expect(catalogue.plans[0]?.limits.ahrefsQueries).toBe(0)
    expect(findings.find(({ column }) => column === 'max_ahrefs_queries')).toMatchObject({
      fate: 'unusable',
      successor: { value: 0 },
      why: 'It is below 0. If it meant unlimited, name it in unlimitedValuesOf.',
    })
    const unlimitedValuesOf = { max_ahrefs_queries: [-1] }
    const said = moveLegacyPlans([row], { ...options, unlimitedValuesOf })
    expect(said.catalogue.plans[0]?.limits.ahrefsQueries).toBeNull()
  })

  it('is closed where its limit cannot be understood', () => {
    for (const odd of [-7, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, 'many', true, {}, [5]]) {
      const row = { ...starter, max_users: odd, max_ahrefs_queries: odd }
      const { catalogue, findings } = moveLegacyPlans([row], options)
      expect(catalogue.plans[0]?.limits).toMatchObject({ users: 0, ahrefsQueries: 0 })
      for (const read of ['max_users', 'max_ahrefs_queries']) {
        const finding = findings.find(({ column }) => column === read)
        expect(finding).toMatchObject({ fate: 'unusable', successor: { value: 0 } })
        expect(finding?.value).toBe(odd)
      }
    }
  })

  it('costs whole cents', () => {
    for (const [price, cents] of [
      ['49.00', 4_900],
      ['49.995', 5_000],
      ['0.015', 2],
      [149.5, 14_950],
      [19, 1_900],
      [' 5 ', 500],
      [null, 0],
      ['-3.00', 0],
      ['free', 0],
    ]) {
      const { catalogue } = moveLegacyPlans([{ ...starter, price }], options)
      expect([price, catalogue.plans[0]?.priceCents]).toEqual([price, cents])
    }
  })

  it('is never the cheapest for want of a price that can be read', () => {
    const rows = [
      { ...starter, id: 1, slug: 'odd', price: 'ask us' },
      { ...starter, id: 2, slug: 'free', price: null },
      { ...starter, id: 3, slug: 'scale', price: '399.00' },
    ]
    const { catalogue, findings } = moveLegacyPlans(rows, { ...options, fallbackPlanId: 'free' })
    expect(catalogue.plans.map(({ id, priceCents }) => [id, priceCents])).toEqual([
      ['odd', 39_900],
      ['free', 0],
      ['scale', 39_900],
    ])
    expect(findings.find(({ fate }) => fate === 'unusable')).toMatchObject({
      value: 'ask us',
      successor: { field: 'priceCents', value: 39_900 },
      why: 'It is not a price; the plan costs as much as the dearest until you say otherwise.',
    })
  })

  it('has a name of one line, never cut through a character', () => {
    for (const [written, name] of [
      [` Big \n plan\u0000`, 'Big   plan'],
      ['🌱'.repeat(41), '🌱'.repeat(40)],
      [`a${'🌱'.repeat(40)}`, `a${'🌱'.repeat(39)}`],
      ['half \ud83c', 'starter'],
      [' \t ', 'starter'],
      [null, 'starter'],
      [12, 'starter'],
    ]) {
      const { catalogue } = moveLegacyPlans([{ ...starter, name: written }], options)
      expect(catalogue.plans[0]?.name).toBe(name)
      expect(catalogueSchema.safeParse(catalogue).success).toBe(true)
    }
  })

  it('is never merged with another of the same id or slug', () => {
    const rows = [starter, { ...starter, id: 3 }, { ...starter, slug: 'growth', max_sites: 5 }]
    const { catalogue, planIds, findings } = moveLegacyPlans(rows, options)
    expect(catalogue.plans.map(({ id }) => id)).toEqual(['starter', 'starter-2', 'growth'])
    expect(planIds).toEqual(
      new Map([
        ['2', 'starter'],
        ['3', 'starter-2'],
      ]),
    )
    expect(findings.filter(({ fate }) => fate === 'unusable')).toMatchObject([
      { owner: 2, column: 'id', successor: { value: 'growth' } },
    ])
  })

  it('gets an id that can be one', () => {
    const rows = [starter, { ...starter, id: 4, slug: ' Très grand plan! ' }, { id: null }]
    const { catalogue } = moveLegacyPlans(rows, options)
    expect(catalogue.plans.map(({ id }) => id)).toEqual(['starter', 'Tr-s-grand-plan-', 'plan'])
    expect(catalogueSchema.safeParse(catalogue).success).toBe(true)
  })
})

it('a move without its fallback plan does not begin', () => {
  expect(() => moveLegacyPlans([starter], { ...options, fallbackPlanId: 'free' })).toThrow(
    'No old plan becomes "free". Set fallbackPlanId to one of: starter.',
  )
})
