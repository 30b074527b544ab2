import { describe, expect, expectTypeOf, it } from 'vitest'
import type { CreditsError } from '../credits-error.ts'
import { check } from '../flow/check.ts'
import { estimate } from '../flow/estimate.ts'
import type { Standing } from '../flow/standing.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { type ActionRun, runAction } from '../run-action.ts'
import { runAutomation } from '../run-automation.ts'
import { memoryCredits } from '../testing/memory-credits.ts'
import { defaultCatalogue } from './default-catalogue.ts'
import {
  type ActionIdOf,
  type CreditsOf,
  defineCatalogue,
  type PlanIdOf,
} from './define-catalogue.ts'

const plan = {
  id: 'solo',
  name: 'Solo',
  priceCents: 900,
  currency: 'EUR',
  creditsPerCycle: 500,
  limits: { sites: 1, users: null, keywords: 10, ahrefsQueries: 0 },
} as const

const list = {
  version: '1',
  effectiveFrom: '2026-01-01T00:00:00Z',
  actions: [
    {
      id: 'draft',
      name: 'Draft',
      price: { kind: 'per_unit', unit: 'requests', credits: 3, per: 1 },
    },
    {
      id: 'picture',
      name: 'Picture',
      price: { kind: 'per_image', basic: 1, quality: 2, premium: 3 },
    },
  ],
} as const

const own = defineCatalogue({
  plans: [plan],
  priceLists: [list],
  typicalArticle: [{ action: 'draft' }],
  gate: { basis: 'expected' },
  automationGate: { basis: 'max' },
  automationYields: defaultCatalogue.automationYields,
})

const done = { result: null }
const drifted = { result: null, actions: [{ action: 'drift' as const }] }
const step = { name: 's', actions: [{ action: 'draft' as const }], execute: async () => undefined }
declare const standing: Standing

const [ours] = defaultCatalogue.priceLists

/** The pointers of everything that is wrong. */
function wrong(change: Partial<Catalogue>): readonly string[] {
  try {
    defineCatalogue({ ...defaultCatalogue, ...change })
    return []
  } catch (error) {
    return (error as CreditsError).errors.map(({ pointer }) => pointer)
  }
}

describe('a catalogue of a host', () => {
  it('replaces ours whole', async () => {
    const credits: CreditsOf<typeof own> = memoryCredits({ catalogue: own })
    await credits.putAccount({ account: 'a', planId: 'solo' })
    const charged = await credits.charge({ account: 'a', key: 'k', actions: [{ action: 'draft' }] })
    expect(charged).toMatchObject({ value: { charged: 3, credits: { available: 497 } } })
  })

  it('has ids that the compiler knows', () => {
    expectTypeOf<ActionIdOf<typeof own>>().toEqualTypeOf<'draft' | 'picture'>()
    expectTypeOf<PlanIdOf<typeof own>>().toEqualTypeOf<'solo'>()
    const credits: CreditsOf<typeof own> = memoryCredits({ catalogue: own })
    // @ts-expect-error: there is no such action in this catalogue
    const misspelt = () => credits.check({ account: 'a', actions: [{ action: 'drift' }] })
    // @ts-expect-error: nor such a plan
    const unplanned = () => credits.putAccount({ account: 'a', planId: 'duo' })
    expect([misspelt, unplanned]).toHaveLength(2)
  })

  it('knows them also where work is run, and before it is', () => {
    const credits: CreditsOf<typeof own> = memoryCredits({ catalogue: own })
    const work = { account: 'a', key: 'k' }
    const resume = { ...work, resume: 'run_1' }
    const draft = [{ action: 'draft' as const }]
    const actionsOf = [
      // @ts-expect-error: what is asked for
      () => runAction(credits, { ...work, actions: [{ action: 'drift' }] }, async () => done),
      // @ts-expect-error: what it really took
      () => runAction(credits, { ...work, actions: draft }, async () => drifted),
      // @ts-expect-error: what a step needs
      () => runAutomation(credits, resume, [{ ...step, actions: drifted.actions }]),
      // @ts-expect-error: what a step really took
      () => runAutomation(credits, resume, [{ ...step, execute: async () => drifted.actions }]),
      // @ts-expect-error: what it would cost
      () => estimate([{ action: 'drift' }], own, '2026-11-22T00:00:00.000Z'),
      // @ts-expect-error: whether it would be allowed
      () => check(standing, { actions: [{ action: 'drift' }] }, own),
    ]
    expect(actionsOf).toHaveLength(6)
    expectTypeOf(estimate(draft, own, '2026-11-22T00:00:00.000Z')).toHaveProperty('cost')
    const right = runAction(credits, { ...work, actions: draft }, async () => ({
      result: 1,
      actions: draft,
    }))
    expectTypeOf(right).resolves.toExtend<ActionRun<number>>()
    return expect(right).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('what is wrong with a catalogue is said by row and field', () => {
  it('says nothing of ours', () => {
    expect(wrong({})).toEqual([])
  })

  it.each([
    [
      'a negative limit',
      { plans: [{ ...plan, limits: { ...plan.limits, sites: -1 } }] },
      ['/plans/0/limits/sites'],
    ],
    ['half a credit', { plans: [{ ...plan, creditsPerCycle: 0.5 }] }, ['/plans/0/creditsPerCycle']],
    ['a plan twice', { plans: [plan, plan] }, ['/plans/1/id']],
    ['no plan', { plans: [] }, ['/plans']],
    ['no plans at all', { plans: undefined }, ['/plans']],
    ['no prices at all', { priceLists: undefined }, ['/priceLists']],
    ['no actions', { priceLists: [{ ...list, actions: undefined }] }, ['/priceLists/0/actions']],
    [
      'a list without a version',
      { priceLists: [{ ...ours, version: undefined }] },
      ['/priceLists/0/version'],
    ],
    ['no typical article at all', { typicalArticle: undefined }, ['/typicalArticle']],
    [
      'no gates',
      { gate: undefined, automationGate: undefined },
      ['/gate/basis', '/automationGate/basis'],
    ],
    [
      'no yields',
      { automationYields: undefined },
      [
        '/automationYields/clustersPerKeyword',
        '/automationYields/ideasPerCluster',
        '/automationYields/minimumKeywords',
      ],
    ],
    [
      'a plan of nothing',
      { plans: [{}] },
      [
        '/plans/0/id',
        '/plans/0/name',
        '/plans/0/priceCents',
        '/plans/0/currency',
        '/plans/0/creditsPerCycle',
        '/plans/0/limits/sites',
        '/plans/0/limits/users',
        '/plans/0/limits/keywords',
        '/plans/0/limits/ahrefsQueries',
      ],
    ],
    ['an id that is a number', { plans: [{ ...plan, id: 7 }] }, ['/plans/0/id']],
    ['a gate by a text', { gate: { basis: 'expected_times', factor: '1.2' } }, ['/gate/factor']],
    ['an unknown stage', { stageActions: { nonsense: 'clustering' } }, ['/stageActions/nonsense']],
    [
      'articles less than once',
      {
        typicalArticle: [
          { action: 'idea_generation', quantity: -3 },
          { action: 'idea_generation', quantity: 0.5 },
        ],
      },
      ['/typicalArticle/0/quantity', '/typicalArticle/1/quantity'],
    ],
    ['no price list', { priceLists: [] }, ['/priceLists', ...[]]],
    [
      'a list that never begins',
      { priceLists: [{ ...defaultCatalogue.priceLists[0], effectiveFrom: 'soon' }] },
      ['/priceLists/0/effectiveFrom'],
    ],
    ['a gate below the cost', { gate: { basis: 'expected_times', factor: 0.5 } }, ['/gate/factor']],
    [
      'an article of an unknown action',
      { typicalArticle: [{ action: 'poem' }] },
      ['/typicalArticle/0/action'],
    ],
    [
      'a price by zero units',
      {
        priceLists: [
          {
            ...defaultCatalogue.priceLists[0],
            actions: [
              ...(defaultCatalogue.priceLists[0]?.actions ?? []),
              {
                id: 'x',
                name: 'X',
                price: { kind: 'per_unit', unit: 'words', credits: 1, per: 0 },
              },
            ],
          },
        ],
      },
      ['/priceLists/0/actions/8/price/per'],
    ],
    [
      'yields out of order',
      {
        automationYields: {
          ...defaultCatalogue.automationYields,
          ideasPerCluster: { min: 3, expected: 2, max: 4 },
        },
      },
      ['/automationYields/ideasPerCluster'],
    ],
    ['an id that no address can carry', { plans: [{ ...plan, id: 'so lo' }] }, ['/plans/0/id']],
    ['no currency', { plans: [{ ...plan, currency: 'euros' }] }, ['/plans/0/currency']],
    [
      'prices that do not compare',
      { plans: [plan, { ...plan, id: 'duo', currency: 'JPY' }] },
      ['/plans/1/currency'],
    ],
    ['no typical article', { typicalArticle: [] }, ['/typicalArticle']],
    [
      'an article that cannot be priced',
      {
        typicalArticle: [
          { action: 'optimisation', tokens: { input: 1, output: 1, model: 'unheard-of' } },
        ],
      },
      ['/typicalArticle/0'],
    ],
    [
      'an article of less than nothing',
      { typicalArticle: [{ action: 'content_generation', words: -5 }] },
      ['/typicalArticle/0/words'],
    ],
    ['a gate of no kind', { gate: { basis: 'least' } }, ['/gate/basis']],
    ['a gate without end', { gate: { basis: 'expected_times', factor: 1e300 } }, ['/gate/factor']],
    [
      'a stage of an unknown action',
      { stageActions: { publishing: 'postage' } },
      ['/stageActions/publishing'],
    ],
    [
      'two lists that begin at once',
      {
        priceLists: [
          { ...defaultCatalogue.priceLists[0], effectiveFrom: '2026-01-01T00:00:00Z' },
          {
            ...defaultCatalogue.priceLists[0],
            version: '2',
            effectiveFrom: '2026-01-01T01:00:00+01:00',
          },
        ],
      },
      ['/priceLists/1/effectiveFrom'],
    ],
    [
      'a beginning without a zone',
      { priceLists: [{ ...defaultCatalogue.priceLists[0], effectiveFrom: '2026-01-01T00:00' }] },
      ['/priceLists/0/effectiveFrom'],
    ],
  ])('%s', (_, change, pointers) => {
    expect(wrong(change as Partial<Catalogue>)).toEqual(pointers)
  })

  it.each([
    ['no price', {}, '/price/kind'],
    ['no price of a model', { price: { kind: 'per_token' } }, '/price/tokensPerCredit'],
    ['an unknown kind of price', { price: { kind: 'per_hour', credits: 1 } }, '/price/kind'],
    [
      'an unknown unit',
      { price: { kind: 'per_unit', unit: 'pages', credits: 1, per: 1 } },
      '/price/unit',
    ],
    ['no model', { price: { kind: 'per_token', tokensPerCredit: {} } }, '/price/tokensPerCredit'],
    [
      'a model that has no price',
      {
        price: { kind: 'per_token', tokensPerCredit: { small: 10 } },
        assumed: { tokens: { input: 1, output: 1, model: 'large' } },
      },
      '/assumed',
    ],
    [
      'images below nothing',
      {
        price: { kind: 'per_image', basic: 1, quality: 5, premium: 15 },
        assumed: { images: { basic: -5 } },
      },
      '/assumed/images/basic',
    ],
    [
      'an assumption about something else',
      {
        price: { kind: 'per_unit', unit: 'words', credits: 1, per: 10 },
        assumed: { images: { basic: 1 } },
      },
      '/assumed',
    ],
    [
      'a spread without end',
      {
        price: { kind: 'per_unit', unit: 'words', credits: 1, per: 10 },
        spread: { min: 0.5, max: 1e300 },
      },
      '/spread/max',
    ],
  ])('%s', (_, action, pointer) => {
    const [list] = defaultCatalogue.priceLists
    const actions = [...(list?.actions ?? []), { id: 'x', name: 'X', ...action }]
    const change = { priceLists: [{ ...list, actions }] } as unknown as Partial<Catalogue>
    expect(wrong(change)).toEqual([`/priceLists/0/actions/8${pointer}`])
  })

  it('lets a host charge the stages of an automation as it likes', async () => {
    const catalogue = defineCatalogue({
      ...own,
      stageActions: {
        keywords_to_clusters: null,
        clusters_to_ideas: null,
        tasks_to_articles: 'draft',
        articles_to_image_prompts: null,
        image_prompts_to_images: 'picture',
      },
    })
    const credits = memoryCredits({ catalogue })
    await credits.putAccount({ account: 'a', planId: 'solo' })
    const automation = { waiting: { tasks: 2 }, imagesPerArticle: { quality: 1 } }
    const estimate = await credits.estimate({ account: 'a', automation })
    expect(estimate.lines.map(({ action, cost }) => [action, cost.expected])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
      ['draft', 6],
      [null, 0],
      ['picture', 4],
      [null, 0],
    ])
  })

  it('names the value and what it should be', () => {
    const define = () =>
      defineCatalogue({ ...defaultCatalogue, plans: [{ ...plan, priceCents: -5 }] })
    expect(define).toThrow(
      'Catalogue /plans/0/priceCents: "-5" should be a whole number from 0 to 2^53 − 1.',
    )
  })
})
