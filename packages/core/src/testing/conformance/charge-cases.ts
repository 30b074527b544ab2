import { codeOf, fact } from './case.ts'

export const chargeCases = [
  fact('a charge takes exactly the price', async ({ credits, open, key }, expect) => {
    const account = await open()
    const charged = await credits.charge({
      account,
      key: key(),
      actions: [
        { action: 'content_generation', words: 1_411 },
        { action: 'image_generation', images: { quality: 3, premium: 1 } },
        { action: 'optimisation', tokens: { input: 1_500, output: 501, model: 'gpt-4o' } },
      ],
    })
    expect(charged).toMatchObject({
      allowed: true,
      replayed: false,
      value: { charged: 142 + 30 + 3, released: 0, reason: 'charged' },
    })
    const balance = (await credits.account({ account })).credits
    expect(balance).toMatchObject({ available: 9_825, spentThisCycle: 175 })
  }),

  fact('the last credit can be spent and no more', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    const spend = (words: number) =>
      credits.charge({ account, key: key(), actions: [{ action: 'content_generation', words }] })
    expect(await spend(20_000)).toMatchObject({ allowed: true })
    expect(await spend(1)).toMatchObject({
      allowed: false,
      decision: { code: 'insufficient_credits', credits: { available: 0, shortfall: 1 } },
    })
  }),

  fact('an unknown action is refused', async ({ credits, open, key }, expect) => {
    const account = await open()
    const charge = credits.charge({ account, key: key(), actions: [{ action: 'teleportation' }] })
    expect(await codeOf(charge)).toBe('invalid_field')
  }),

  fact('an action called like a property of objects is unknown', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    for (const action of ['constructor', '__proto__', 'toString']) {
      const charge = credits.charge({ account, key: key(), actions: [{ action }] })
      expect(await codeOf(charge)).toBe('invalid_field')
    }
  }),

  fact('a model without a price is refused', async ({ credits, open, key }, expect) => {
    const account = await open()
    const tokens = { input: 1, output: 1, model: 'abacus' }
    const charge = credits.charge({
      account,
      key: key(),
      actions: [{ action: 'optimisation', tokens }],
    })
    expect(await codeOf(charge)).toBe('invalid_field')
  }),

  fact('a cost beyond 2^53 − 1 is refused', async ({ credits, open, key }, expect) => {
    const account = await open()
    const actions = [{ action: 'content_generation', quantity: 1_000_000, words: 1_000_000_000 }]
    const dear = Array.from({ length: 100 }, () => actions[0] ?? { action: '' })
    expect(await codeOf(credits.charge({ account, key: key(), actions: dear }))).toBe(
      'invalid_amount',
    )
  }),

  fact('an estimate changes nothing and says where it comes from', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open()
    const actions = [
      { action: 'content_generation' },
      { action: 'content_generation', quantity: 2, words: 1_000 },
      { action: 'clustering' },
    ]
    expect(await credits.estimate({ account, actions })).toMatchObject({
      lines: [
        {
          action: 'content_generation',
          quantity: 1,
          cost: { min: 120, expected: 150, max: 180 },
          basis: 'assumed',
        },
        {
          action: 'content_generation',
          quantity: 2,
          cost: { min: 160, expected: 200, max: 240 },
          basis: 'price_list',
        },
        {
          action: 'clustering',
          quantity: 1,
          cost: { min: 5, expected: 5, max: 5 },
          basis: 'price_list',
        },
      ],
      cost: { min: 285, expected: 355, max: 425 },
      required: 425,
    })
    expect((await credits.account({ account })).credits.available).toBe(10_000)
  }),

  fact('many charges at once never overspend', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    const attempts = Array.from({ length: 60 }, () =>
      credits.charge({
        account,
        key: key(),
        actions: [{ action: 'content_generation', words: 500 }],
      }),
    )
    const answers = await Promise.all(attempts)
    expect(answers.filter((answer) => answer.allowed).length).toBe(40)
    expect((await credits.account({ account })).credits.available).toBe(0)
  }),
]
