import { type Case, codeOf, days, fact } from './case.ts'

let searches = 0

/** A seed that nobody searched for before, on a shelf that all cases share. */
function newSeed(words = 'red shoes'): string {
  searches += 1
  return `${words} ${Math.random().toString(36).slice(2, 10)}${searches}`
}

const matching = { country: 'us', mode: 'matching' } as const

export const researchCases: readonly Case[] = [
  fact('a live search uses one query; the same one again uses none', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seeds = [newSeed()]
    const live = await credits.research({ account, key: key(), seeds, ...matching, limit: 5 })
    expect(live).toMatchObject({
      allowed: true,
      replayed: false,
      value: { cached: false, queriesUsed: 1, limit: { used: 1, held: 0, remaining: 49 } },
    })
    const again = await credits.research({ account, key: key(), seeds, ...matching, limit: 5 })
    expect(again).toMatchObject({ value: { cached: true, queriesUsed: 0, limit: { used: 1 } } })
    if (!live.allowed || !again.allowed) throw new Error('denied')
    expect(live.value.rows.length).toBe(5)
    expect(again.value.rows).toEqual(live.value.rows)
    expect(again.value.foundAt).toBe(live.value.foundAt)
  }),

  fact('what is made up says so, live and kept', async ({ credits, open, key }, expect) => {
    const account = await open()
    const seeds = [newSeed()]
    for (const cached of [false, true]) {
      const answer = await credits.research({ account, key: key(), seeds, ...matching })
      if (!answer.allowed) throw new Error('denied')
      expect(answer.value.cached).toBe(cached)
      expect(answer.value.rows.every(({ source }) => source === 'synthetic')).toBe(true)
    }
  }),

  fact('what is kept answers every account, for seven days', async (bench, expect) => {
    const { credits, open, key, advance } = bench
    const [first, second] = [await open(), await open()]
    const seeds = [newSeed()]
    await credits.research({ account: first, key: key(), seeds, ...matching })
    const ask = () => credits.research({ account: second, key: key(), seeds, ...matching })
    expect(await ask()).toMatchObject({ value: { cached: true, queriesUsed: 0 } })
    advance(7 * days + 1_000)
    expect(await ask()).toMatchObject({ value: { cached: false, queriesUsed: 1 } })
  }),

  fact('spelling makes no other search; country, mode and rows do', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seed = newSeed()
    const ask = async (seeds: string[], other: object = {}) => {
      const answer = await credits.research({ account, key: key(), seeds, ...matching, ...other })
      return answer.allowed && answer.value.queriesUsed
    }
    expect(await ask([seed])).toBe(1)
    expect(await ask([` ${seed.toUpperCase()} `, seed])).toBe(0)
    expect(await ask([seed], { country: 'de' })).toBe(1)
    expect(await ask([seed], { mode: 'related' })).toBe(1)
    expect(await ask([seed], { limit: 7 })).toBe(1)
  }),

  fact('a failed search costs nothing, and its key stays failed', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const asked = { account, key: key(), seeds: [newSeed('fail')], ...matching }
    const charged = credits.research(asked).catch((error) => [error.code, error.charged])
    expect(await charged).toEqual(['provider_error', 'no'])
    const { limits } = await credits.account({ account })
    expect(limits.ahrefsQueries).toMatchObject({ used: 0, held: 0 })
    expect(await codeOf(credits.research(asked))).toBe('provider_error')
    const other = { ...asked, key: key(), seeds: [newSeed()] }
    expect(await credits.research(other)).toMatchObject({ value: { queriesUsed: 1 } })
  }),

  fact('the same key has one effect and one answer', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const asked = { account, key: key(), seeds: [newSeed()], ...matching }
    const first = await credits.research(asked)
    await credits.research({ ...asked, key: key(), seeds: [newSeed()] })
    const second = await credits.research(asked)
    expect(second).toEqual({ ...first, replayed: true })
    expect((await credits.account({ account })).limits.ahrefsQueries.used).toBe(2)
  }),

  fact('a key that was answered from what is kept has one answer too', async (bench, expect) => {
    const { credits, open, key, advance } = bench
    const [first, second] = [await open(), await open()]
    const seeds = [newSeed()]
    await credits.research({ account: first, key: key(), seeds, ...matching })
    const asked = { account: second, key: key(), seeds, ...matching }
    const kept = await credits.research(asked)
    expect(kept).toMatchObject({ replayed: false, value: { cached: true } })
    advance(7 * days + 1_000)
    expect(await credits.research(asked)).toEqual({ ...kept, replayed: true })
    expect((await credits.account({ account: second })).limits.ahrefsQueries.used).toBe(0)
  }),

  fact('a key is not used for another search or another command', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const asked = { account, key: key(), seeds: [newSeed()], ...matching }
    await credits.research(asked)
    const other = credits.research({ ...asked, seeds: [newSeed()] })
    expect(await codeOf(other)).toBe('idempotency_key_reused')
    const actions = [{ action: 'clustering' }]
    const charge = credits.charge({ account, key: asked.key, actions })
    expect(await codeOf(charge)).toBe('idempotency_key_reused')
  }),

  fact('a key that kept rows answered is used for nothing else', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const [seeds, others] = [[newSeed()], [newSeed()]]
    for (const known of [seeds, others])
      await credits.research({ account, key: key(), seeds: known, ...matching })
    const asked = { account, key: key(), seeds, ...matching }
    const kept = await credits.research(asked)
    expect(kept).toMatchObject({ replayed: false, value: { cached: true, queriesUsed: 0 } })
    expect(await codeOf(credits.research({ ...asked, seeds: others }))).toBe(
      'idempotency_key_reused',
    )
    const actions = [{ action: 'clustering' }]
    const charge = credits.charge({ account, key: asked.key, actions })
    expect(await codeOf(charge)).toBe('idempotency_key_reused')
    expect((await credits.account({ account })).credits.available).toBe(10_000)
    expect(await credits.research(asked)).toEqual({ ...kept, replayed: true })
  }),

  fact('the key of another command reads no kept rows', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seeds = [newSeed()]
    await credits.research({ account, key: key(), seeds, ...matching })
    const used = key()
    await credits.charge({ account, key: used, actions: [{ action: 'clustering' }] })
    const kept = credits.research({ account, key: used, seeds, ...matching })
    expect(await codeOf(kept)).toBe('idempotency_key_reused')
  }),

  fact('a search that kept rows answer is nobody’s activity', async (bench, expect) => {
    const { credits, open, key } = bench
    const [first, second] = [await open(), await open()]
    const seeds = [newSeed()]
    await credits.research({ account: first, key: key(), seeds, ...matching })
    const { activities } = await credits.activity({ account: second })
    await credits.research({ account: second, key: key(), seeds, ...matching })
    expect((await credits.activity({ account: second })).activities).toEqual(activities)
  }),

  fact('a denied key stays denied when its rows were found meanwhile', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seeds = [newSeed('later')]
    const rest = { account, key: key(), limits: [{ limit: 'ahrefsQueries' as const, count: 50 }] }
    const held = await credits.reserve(rest)
    if (!held.allowed) throw new Error('denied')
    const denied = { account, key: key(), seeds, ...matching }
    expect(await credits.research(denied)).toMatchObject({ allowed: false })
    await credits.release({ account, key: key(), reservation: held.value.id })
    await credits.research({ account, key: key(), seeds, ...matching })
    expect(await credits.research(denied)).toMatchObject({ allowed: false, replayed: true })
  }),

  fact('one search asked for at once is made once and paid once', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seeds = [newSeed()]
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => credits.research({ account, key: key(), seeds, ...matching })),
    )
    const used = answers.map((answer) => answer.allowed && answer.value.queriesUsed)
    expect([...used].sort()).toEqual([0, 0, 0, 1])
    const { limits } = await credits.account({ account })
    expect(limits.ahrefsQueries).toMatchObject({ used: 1, held: 0 })
  }),

  fact('a used-up month denies a new search and still shows a kept one', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seeds = [newSeed()]
    await credits.research({ account, key: key(), seeds, ...matching })
    const rest = { account, key: key(), limits: [{ limit: 'ahrefsQueries' as const, count: 49 }] }
    await credits.reserve(rest)
    const asked = { account, key: key(), seeds: [newSeed()], ...matching }
    const denied = await credits.research(asked)
    expect(denied).toMatchObject({ allowed: false, decision: { code: 'monthly_limit_reached' } })
    expect(await credits.research(asked)).toMatchObject({ allowed: false, replayed: true })
    const kept = await credits.research({ account, key: key(), seeds, ...matching })
    expect(kept).toMatchObject({ allowed: true, value: { cached: true, limit: { remaining: 0 } } })
  }),

  fact('a plan without live search sees no kept rows either', async (bench, expect) => {
    const { credits, open, key } = bench
    const [paying, free] = [await open(), await open('free')]
    const seeds = [newSeed()]
    await credits.research({ account: paying, key: key(), seeds, ...matching })
    const denied = await credits.research({ account: free, key: key(), seeds, ...matching })
    expect(denied).toMatchObject({ allowed: false, decision: { code: 'not_in_plan' } })
  }),

  fact('an overview has a row for every seed, in the order asked', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const seeds = [newSeed('b'), newSeed('a'), newSeed('c')]
    const answer = await credits.research({
      account,
      key: key(),
      seeds,
      country: 'us',
      mode: 'overview',
    })
    if (!answer.allowed) throw new Error('denied')
    expect(answer.value.rows.map((row) => row.keyword)).toEqual(seeds)
  }),

  fact('a seed that is no keyword is refused before anything is held', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    for (const seed of ['!!!', 'red, blue', 'x'.repeat(81)]) {
      const asked = { account, key: key(), seeds: [newSeed(), seed], ...matching }
      expect(await codeOf(credits.research(asked))).toBe('invalid_field')
    }
    const { limits } = await credits.account({ account })
    expect(limits.ahrefsQueries).toMatchObject({ used: 0, held: 0 })
  }),

  fact('an account that is not there cannot search', async ({ credits, key }, expect) => {
    const asked = { account: 'nobody-at-all', key: key(), seeds: ['shoes'], ...matching }
    expect(await codeOf(credits.research(asked))).toBe('not_found')
  }),
]
