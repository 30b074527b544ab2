import { codeOf, days, fact, seconds } from './case.ts'

export const claimCases = [
  fact('a named slot is taken once, however often it is claimed', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open()
    for (let round = 0; round < 3; round += 1) {
      expect(await credits.claim({ account, limit: 'sites', name: 'blog.example' })).toMatchObject({
        allowed: true,
        value: { limit: 'sites', name: 'blog.example', state: 'active', expiresAt: null },
      })
    }
    expect((await credits.account({ account })).limits.sites).toMatchObject({ used: 1, held: 0 })
  }),

  fact('a slot given back is free again', async ({ credits, open }, expect) => {
    const account = await open('free')
    await credits.claim({ account, limit: 'users', name: 'ann' })
    expect((await credits.claim({ account, limit: 'users', name: 'bob' })).allowed).toBe(false)
    await credits.unclaim({ account, limit: 'users', name: 'ann' })
    await credits.unclaim({ account, limit: 'users', name: 'ann' })
    expect((await credits.claim({ account, limit: 'users', name: 'bob' })).allowed).toBe(true)
  }),

  fact('a pending invite holds a seat and gives it back when it expires', async (bench, expect) => {
    const { credits, open, advance } = bench
    const account = await open('free')
    const invite = {
      account,
      limit: 'users' as const,
      name: 'ann',
      state: 'pending' as const,
      ttlSeconds: 60,
    }
    expect(await credits.claim(invite)).toMatchObject({
      allowed: true,
      value: { state: 'pending' },
    })
    expect((await credits.account({ account })).limits.users).toMatchObject({
      used: 0,
      held: 1,
      level: 'at',
    })
    expect((await credits.claim({ account, limit: 'users', name: 'bob' })).allowed).toBe(false)
    advance(61 * seconds)
    expect((await credits.account({ account })).limits.users).toMatchObject({ used: 0, held: 0 })
    expect((await credits.claim({ account, limit: 'users', name: 'bob' })).allowed).toBe(true)
  }),

  fact('an accepted invite takes the seat it held', async ({ credits, open, advance }, expect) => {
    const account = await open('free')
    await credits.claim({ account, limit: 'users', name: 'ann', state: 'pending', ttlSeconds: 60 })
    expect((await credits.claim({ account, limit: 'users', name: 'ann' })).allowed).toBe(true)
    advance(10 * days)
    expect((await credits.account({ account })).limits.users).toMatchObject({ used: 1, held: 0 })
  }),

  fact('inviting again renews the invite', async ({ credits, open, advance }, expect) => {
    const account = await open('free')
    const invite = {
      account,
      limit: 'users' as const,
      name: 'ann',
      state: 'pending' as const,
      ttlSeconds: 60,
    }
    await credits.claim(invite)
    advance(40 * seconds)
    await credits.claim(invite)
    advance(40 * seconds)
    expect((await credits.account({ account })).limits.users).toMatchObject({ used: 0, held: 1 })
  }),

  fact('a slot that work holds is taken by the claim that names it', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('free')
    const held = await credits.reserve({
      account,
      key: key(),
      actions: [{ action: 'site_structure' }],
      limits: [{ limit: 'sites', count: 1 }],
    })
    const reservation = held.allowed ? held.value.id : ''
    const site = { account, limit: 'sites' as const, name: 'my.site' }
    expect((await credits.claim(site)).allowed).toBe(false)
    const claim = () => credits.claim({ ...site, reservation })
    expect(await claim()).toMatchObject({ allowed: true, value: { state: 'active' } })
    expect(await claim()).toMatchObject({ allowed: true })
    expect((await credits.account({ account })).limits.sites).toMatchObject({ used: 1, held: 0 })
    expect(await credits.claim({ ...site, name: 'other.site', reservation })).toMatchObject({
      allowed: false,
      decision: { code: 'plan_limit_reached' },
    })
    const done = { account, reservation, key: key(), actions: [{ action: 'site_structure' }] }
    expect(await codeOf(credits.settle({ ...done, limits: [{ limit: 'sites', count: 1 }] }))).toBe(
      'invalid_field',
    )
    expect((await credits.settle(done)).allowed).toBe(true)
    expect((await credits.account({ account })).limits.sites).toMatchObject({ used: 1, held: 0 })
    expect(await codeOf(credits.claim({ ...site, name: 'late.site', reservation }))).toBe(
      'reservation_settled',
    )
  }),

  fact('the same name is two slots in two limits', async ({ credits, open }, expect) => {
    const account = await open()
    await credits.claim({ account, limit: 'users', name: 'x' })
    await credits.claim({ account, limit: 'sites', name: 'x' })
    const { limits } = await credits.account({ account })
    expect([limits.users.used, limits.sites.used]).toEqual([1, 1])
  }),

  fact(
    'claims at once never pass the limit and are never denied while there is room',
    async (bench, expect) => {
      const { credits, open } = bench
      const account = await open('growth')
      const names = Array.from({ length: 20 }, (_, index) => `site-${index}`)
      const answers = await Promise.all(
        names.map((name) => credits.claim({ account, limit: 'sites', name })),
      )
      expect(answers.filter((answer) => answer.allowed).length).toBe(5)
      expect((await credits.account({ account })).limits.sites.used).toBe(5)
    },
  ),

  fact('the log says who took a slot, and through which door', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open('free')
    const ann = { account, limit: 'users' as const, name: 'ann@example.com' }
    const context = { actor: 'bob@example.com' }
    await credits.claim({ ...ann, door: 'invite', context })
    await credits.claim({ ...ann, name: 'eve', door: 'sso', context })
    const { activities } = await credits.activity({ account, actor: 'bob@example.com' })
    expect(activities).toMatchObject([
      { kind: 'denied', context: { ...context, label: 'eve' } },
      {
        kind: 'slots_taken',
        context: { ...context, label: 'ann@example.com' },
        message: { params: { limit: 'users', door: 'invite' } },
      },
    ])
  }),
]
