import { fact } from './case.ts'

export const denialCases = [
  fact('a check that fits is allowed and changes nothing', async ({ credits, open }, expect) => {
    const account = await open()
    const work = {
      actions: [{ action: 'content_generation' }],
      limits: [{ limit: 'sites' as const, count: 1 }],
    }
    const before = await credits.account({ account })
    expect(await credits.check({ account, ...work })).toMatchObject({
      allowed: true,
      code: 'ok',
      credits: { available: 10_000, required: 180, after: 9_820, shortfall: 0 },
      remedies: [],
    })
    const after = await credits.account({ account })
    expect({ ...after, asOf: '' }).toEqual({ ...before, asOf: '' })
  }),

  fact('a check is all or nothing over actions and limits', async ({ credits, open }, expect) => {
    const account = await open()
    const decision = await credits.check({
      account,
      actions: [{ action: 'content_generation' }],
      limits: [
        { limit: 'sites', count: 1 },
        { limit: 'users', count: 3 },
      ],
    })
    expect(decision).toMatchObject({
      allowed: false,
      code: 'plan_limit_reached',
      items: [
        { resource: { action: 'content_generation' }, code: 'ok' },
        { resource: { limit: 'sites' }, code: 'ok' },
        { resource: { limit: 'users' }, code: 'plan_limit_reached', shortfall: 1, maxAllowed: 2 },
      ],
    })
  }),

  fact('limits are told before credits', async ({ credits, open }, expect) => {
    const account = await open('free')
    const decision = await credits.check({
      account,
      actions: [{ action: 'content_generation', quantity: 1_000 }],
      limits: [{ limit: 'ahrefsQueries', count: 1 }],
    })
    expect(decision.code).toBe('not_in_plan')
  }),

  fact('every offered upgrade, reduction and wait fixes the request', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open('starter')
    const work = { actions: [{ action: 'content_generation', quantity: 60 }] }
    const decision = await credits.check({ account, ...work })
    expect(decision.code).toBe('insufficient_credits')
    const kinds = decision.remedies.map((remedy) => remedy.kind)
    expect(kinds).toEqual(['upgrade', 'buy_credits', 'reduce'])
    for (const remedy of decision.remedies) {
      if (remedy.kind === 'reduce') {
        expect((await credits.check({ account, actions: remedy.actions })).allowed).toBe(true)
      }
      if (remedy.kind === 'buy_credits') {
        const helped = await open('starter')
        const { credits: amount } = remedy
        await credits.grant({
          account: helped,
          key: bench.key(),
          kind: 'purchase',
          credits: amount,
          reason: 'x',
        })
        expect((await credits.check({ account: helped, ...work })).allowed).toBe(true)
      }
      if (remedy.kind === 'upgrade') {
        await credits.putAccount({ account, planId: remedy.planId })
        expect((await credits.check({ account, ...work })).allowed).toBe(true)
      }
    }
  }),

  fact('a used-up month says when it resets, and waiting helps', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('starter')
    const all = [{ limit: 'ahrefsQueries' as const, count: 50 }]
    const held = await credits.reserve({ account, key: key(), limits: all })
    if (held.allowed) {
      await credits.settle({ account, reservation: held.value.id, key: key(), actions: [] })
    }
    const { cycle } = await credits.account({ account })
    const one = [{ limit: 'ahrefsQueries' as const, count: 1 }]
    const decision = await credits.check({ account, limits: one })
    expect(decision).toMatchObject({
      allowed: false,
      code: 'monthly_limit_reached',
      items: [{ resetsAt: cycle.end, remaining: 0 }],
    })
    expect(decision.remedies.map((remedy) => remedy.kind)).toEqual(['upgrade', 'wait'])
    bench.advance(Date.parse(cycle.end) - Date.now() + 60_000)
    expect((await credits.check({ account, limits: one })).allowed).toBe(true)
  }),

  fact('an inactive plan denies everything new', async ({ credits, open, key }, expect) => {
    const account = await open()
    await credits.putAccount({ account, planId: 'starter', status: 'inactive' })
    const charge = await credits.charge({
      account,
      key: key(),
      actions: [{ action: 'idea_generation' }],
    })
    expect(charge).toMatchObject({ allowed: false, decision: { code: 'plan_inactive' } })
    const claim = await credits.claim({ account, limit: 'sites', name: 'a' })
    expect(claim).toMatchObject({ allowed: false, decision: { code: 'plan_inactive' } })
    await credits.putAccount({ account, planId: 'starter', status: 'active' })
    expect((await credits.claim({ account, limit: 'sites', name: 'a' })).allowed).toBe(true)
  }),

  fact(
    'a denial says what the work needs and what there is, in plain words',
    async (bench, expect) => {
      const { credits, open } = bench
      const account = await open('free')
      const decision = await credits.check({
        account,
        actions: [{ action: 'image_generation', images: { premium: 200 } }],
      })
      expect(decision.message.text).toBe('Not enough credits: this needs 3,000, you have 2,000.')
      expect(decision.remedies.map((remedy) => remedy.kind)).toEqual([
        'upgrade',
        'buy_credits',
        'reduce',
        'cheaper_option',
      ])
    },
  ),
]
