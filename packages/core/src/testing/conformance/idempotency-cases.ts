import { codeOf, fact, seconds } from './case.ts'

export const idempotencyCases = [
  fact('the same key and body have one effect and the same answer', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open()
    const charge = () =>
      credits.charge({
        account,
        key: 'once',
        actions: [{ action: 'content_generation', words: 700 }],
      })
    const first = await charge()
    const second = await charge()
    expect(first).toMatchObject({ allowed: true, replayed: false })
    expect(second).toEqual({ ...first, replayed: true })
    expect((await credits.account({ account })).credits.spentThisCycle).toBe(70)
  }),

  fact(
    'twenty of the same at once make one charge and twenty equal answers',
    async (bench, expect) => {
      const { credits, open } = bench
      const account = await open()
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          credits.charge({
            account,
            key: 'storm',
            actions: [{ action: 'content_generation', words: 900 }],
          }),
        ),
      )
      const texts = new Set(answers.map((answer) => JSON.stringify({ ...answer, replayed: null })))
      expect(texts.size).toBe(1)
      expect((await credits.account({ account })).credits.spentThisCycle).toBe(90)
    },
  ),

  fact('the same key with another body or for something else is refused', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open()
    const actions = [{ action: 'idea_generation' }]
    await credits.charge({ account, key: 'mine', actions })
    const other = [{ action: 'idea_generation', quantity: 2 }]
    expect(await codeOf(credits.charge({ account, key: 'mine', actions: other }))).toBe(
      'idempotency_key_reused',
    )
    expect(await codeOf(credits.reserve({ account, key: 'mine', actions }))).toBe(
      'idempotency_key_reused',
    )
    expect((await credits.account({ account })).credits.spentThisCycle).toBe(10)
  }),

  fact('the same key in another account is another key', async ({ credits, open }, expect) => {
    const one = await open()
    const two = await open()
    const actions = [{ action: 'idea_generation' }]
    for (const account of [one, two]) await credits.charge({ account, key: 'shared', actions })
    for (const account of [one, two]) {
      expect((await credits.account({ account })).credits.spentThisCycle).toBe(10)
    }
  }),

  fact(
    'a denied key stays denied; a new key may succeed',
    async ({ credits, open, key }, expect) => {
      const account = await open('free')
      const actions = [{ action: 'content_generation', words: 30_000 }]
      const denied = await credits.charge({ account, key: 'denied', actions })
      expect(denied).toMatchObject({ allowed: false, replayed: false })
      await credits.grant({ account, key: key(), kind: 'purchase', credits: 5_000, reason: 'Test' })
      expect(await credits.charge({ account, key: 'denied', actions })).toEqual({
        ...denied,
        replayed: true,
      })
      expect(await credits.charge({ account, key: 'granted', actions })).toMatchObject({
        allowed: true,
      })
    },
  ),

  fact('every keyed command is answered again', async ({ credits, open, key, advance }, expect) => {
    const account = await open()
    const actions = [{ action: 'content_generation', words: 500 }]
    const reserve = () => credits.reserve({ account, key: 'reserve', actions, ttlSeconds: 600 })
    const held = await reserve()
    if (!held.allowed) throw new Error('denied')
    const reservation = held.value.id
    const other = await credits.reserve({ account, key: key(), actions })
    const given = other.allowed ? other.value.id : ''
    const repeats = {
      reserve,
      draw: () =>
        credits.draw({
          account,
          reservation,
          key: 'draw',
          actions: [{ action: 'content_generation', words: 100 }],
        }),
      settle: () => credits.settle({ account, reservation, key: 'settle', actions: [] }),
      release: () => credits.release({ account, reservation: given, key: 'release' }),
      grant: () =>
        credits.grant({ account, key: 'grant', kind: 'bonus', credits: 5, reason: 'Test' }),
      addKeywords: () =>
        credits.addKeywords({
          account,
          key: 'keywords',
          door: 'manual',
          policy: 'all_or_nothing',
          keywords: [{ keyword: 'one', country: 'us' }],
        }),
    }
    const firsts: Record<string, unknown> = {}
    for (const [name, run] of Object.entries(repeats)) firsts[name] = await run()
    const before = await credits.account({ account })
    advance(5 * seconds)
    for (const [name, run] of Object.entries(repeats)) {
      expect(await run(), name).toEqual({ ...(firsts[name] as object), replayed: true })
    }
    const after = await credits.account({ account })
    expect(after.credits).toEqual(before.credits)
    expect(after.limits).toEqual(before.limits)
  }),

  fact('a refused request is not remembered', async ({ credits, open }, expect) => {
    const account = await open()
    const wrong = credits.charge({ account, key: 'again', actions: [{ action: 'nothing' }] })
    expect(await codeOf(wrong)).toBe('invalid_field')
    const right = await credits.charge({
      account,
      key: 'again',
      actions: [{ action: 'idea_generation' }],
    })
    expect(right).toMatchObject({ allowed: true, replayed: false })
  }),
]
