import { codeOf, days, fact } from './case.ts'

export const grantCases = [
  fact('bonus credits are added and told apart from the plan’s', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const granted = await credits.grant({
      account,
      key: key(),
      kind: 'bonus',
      credits: 500,
      reason: 'Welcome',
    })
    expect(granted).toMatchObject({
      allowed: true,
      value: { kind: 'bonus', credits: 500, remaining: 500, expiresAt: null },
    })
    const balance = (await credits.account({ account })).credits
    expect(balance).toMatchObject({ available: 10_500, plan: 10_000, bonus: 500 })
  }),

  fact('plan credits burn first, then by priority, expiry and age', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('free')
    const inDays = (n: number) => new Date(Date.now() + n * days).toISOString()
    const give = (amount: number, rest: { priority?: number; expiresAt?: string }) =>
      credits.grant({
        account,
        key: key(),
        kind: 'purchase',
        credits: amount,
        reason: 'Test',
        ...rest,
      })
    await give(100, {})
    await give(100, { expiresAt: inDays(20) })
    await give(100, { expiresAt: inDays(10) })
    await give(100, { priority: 1 })
    await credits.charge({
      account,
      key: key(),
      actions: [{ action: 'content_generation', words: 20_500 }],
    })
    expect((await credits.account({ account })).credits).toMatchObject({ plan: 0, bonus: 350 })
    // 50 of the priority grant are left; when the first dated one ends, 100 end with it.
    bench.advance(11 * days)
    expect((await credits.account({ account })).credits.available).toBe(250)
  }),

  fact('credits end when they expire', async ({ credits, open, key, advance }, expect) => {
    const account = await open('free')
    const expiresAt = new Date(Date.now() + 5 * days).toISOString()
    await credits.grant({
      account,
      key: key(),
      kind: 'bonus',
      credits: 70,
      expiresAt,
      reason: 'Test',
    })
    expect((await credits.account({ account })).credits.available).toBe(2_070)
    advance(6 * days)
    expect((await credits.account({ account })).credits.available).toBe(2_000)
  }),

  fact('a grant that overflows 2^53 − 1 is refused', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    const most = Number.MAX_SAFE_INTEGER
    const give = (amount: number) =>
      credits.grant({ account, key: key(), kind: 'bonus', credits: amount, reason: 'Test' })
    expect(await codeOf(give(most))).toBe('invalid_amount')
    expect(await codeOf(give(most - 2_000))).toBe('no error')
    expect(await codeOf(give(1))).toBe('invalid_amount')
    expect((await credits.account({ account })).credits.available).toBe(most)
  }),

  fact('credits cannot expire in the past', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    const expiresAt = '2001-01-01T00:00:00.000Z'
    const late = credits.grant({
      account,
      key: key(),
      kind: 'bonus',
      credits: 1,
      expiresAt,
      reason: 'x',
    })
    expect(await codeOf(late)).toBe('invalid_field')
  }),
]
