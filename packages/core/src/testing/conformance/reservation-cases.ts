import { codeOf, fact, seconds } from './case.ts'
import type { Bench } from './harness.ts'

const article = [{ action: 'content_generation', words: 1_500 }]

async function reserve(bench: Bench, account: string, ttlSeconds?: number) {
  const { credits, key } = bench
  const held = await credits.reserve({
    account,
    key: key(),
    actions: article,
    ...(ttlSeconds && { ttlSeconds }),
  })
  if (!held.allowed) throw new Error(held.decision.message.text)
  return held.value.id
}

export const reservationCases = [
  fact('a reservation holds the most the work can cost', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const balance = (await bench.credits.account({ account })).credits
    expect(balance).toMatchObject({ available: 9_820, held: 180, spentThisCycle: 0 })
    expect(await bench.credits.reservation({ account, reservation })).toMatchObject({
      id: reservation,
      status: 'open',
      credits: 180,
      drawn: 0,
    })
  }),

  fact('settling charges what it really was and returns the rest', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const actions = [{ action: 'content_generation', words: 1_411 }]
    const settled = await bench.credits.settle({ account, reservation, key: bench.key(), actions })
    expect(settled).toMatchObject({
      allowed: true,
      value: {
        charged: 142,
        released: 38,
        reason: 'settled',
        credits: { available: 9_858, held: 0 },
      },
    })
  }),

  fact('settling with nothing charges nothing', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const settled = await bench.credits.settle({
      account,
      reservation,
      key: bench.key(),
      actions: [],
    })
    expect(settled).toMatchObject({ value: { charged: 0, released: 180 } })
  }),

  fact('settling above the hold is refused and holds on', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const actions = [{ action: 'content_generation', words: 1_801 }]
    const settle = bench.credits.settle({ account, reservation, key: bench.key(), actions })
    expect(await codeOf(settle)).toBe('settle_exceeds_reserved')
    expect((await bench.credits.account({ account })).credits.held).toBe(180)
  }),

  fact('settling above the hold can charge what is held and no more', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const actions = [{ action: 'content_generation', words: 9_000 }]
    const settled = await bench.credits.settle({
      account,
      reservation,
      key: bench.key(),
      actions,
      over: 'charge_reserved',
    })
    expect(settled).toMatchObject({
      value: { charged: 180, released: 0, reason: 'settled_at_reserved' },
    })
  }),

  fact('releasing gives everything back', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const released = await bench.credits.release({ account, reservation, key: bench.key() })
    expect(released).toMatchObject({ value: { charged: 0, released: 180, reason: 'cancelled' } })
    const balance = (await bench.credits.account({ account })).credits
    expect(balance).toMatchObject({ available: 10_000, held: 0, spentThisCycle: 0 })
  }),

  fact('drawing charges a part and holds the rest', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const part = [{ action: 'content_generation', words: 500 }]
    const drawn = await bench.credits.draw({
      account,
      reservation,
      key: bench.key(),
      actions: part,
    })
    expect(drawn).toMatchObject({ value: { charged: 50, reason: 'drawn' } })
    expect(await bench.credits.reservation({ account, reservation })).toMatchObject({
      status: 'open',
      credits: 130,
      drawn: 50,
    })
    const rest = [{ action: 'content_generation', words: 1_300 }]
    await bench.credits.settle({ account, reservation, key: bench.key(), actions: rest })
    const balance = (await bench.credits.account({ account })).credits
    expect(balance).toMatchObject({ available: 9_820, held: 0, spentThisCycle: 180 })
  }),

  fact('drawing more than is held is refused', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account)
    const draw = bench.credits.draw({
      account,
      reservation,
      key: bench.key(),
      actions: [{ action: 'content_generation', words: 1_801 }],
    })
    expect(await codeOf(draw)).toBe('settle_exceeds_reserved')
  }),

  fact('a reservation ends exactly once', async (bench, expect) => {
    const { credits, key, advance } = bench
    const account = await bench.open()
    const ends = {
      settled: (reservation: string) =>
        credits.settle({ account, reservation, key: key(), actions: [] }),
      released: (reservation: string) => credits.release({ account, reservation, key: key() }),
      expired: async (_reservation: string) => advance(11 * seconds),
    }
    for (const [status, end] of Object.entries(ends)) {
      const reservation = await reserve(bench, account, 10)
      await end(reservation)
      expect(await codeOf(ends.settled(reservation)), status).toBe(`reservation_${status}`)
      expect(await codeOf(ends.released(reservation)), status).toBe(`reservation_${status}`)
      expect(
        await codeOf(credits.draw({ account, reservation, key: key(), actions: article })),
        status,
      ).toBe(`reservation_${status}`)
      expect((await credits.account({ account })).credits.held, status).toBe(0)
    }
  }),

  fact('settle and release at once: one of them wins', async (bench, expect) => {
    const { credits, key } = bench
    const account = await bench.open()
    for (let round = 0; round < 8; round += 1) {
      const reservation = await reserve(bench, account)
      const of = { account, reservation }
      const codes = await Promise.all([
        codeOf(credits.settle({ ...of, key: key(), actions: article })),
        codeOf(credits.release({ ...of, key: key() })),
        codeOf(credits.settle({ ...of, key: key(), actions: article })),
      ])
      expect(codes.filter((code) => code === 'no error').length).toBe(1)
    }
  }),

  fact('an abandoned reservation returns by itself', async (bench, expect) => {
    const account = await bench.open()
    const reservation = await reserve(bench, account, 60)
    bench.advance(61 * seconds)
    expect((await bench.credits.account({ account })).credits).toMatchObject({
      available: 10_000,
      held: 0,
    })
    expect((await bench.credits.reservation({ account, reservation })).status).toBe('expired')
  }),

  fact('an unknown reservation, or another account’s, is not found', async (bench, expect) => {
    const { credits, key } = bench
    const mine = await bench.open()
    const theirs = await bench.open()
    const reservation = await reserve(bench, mine)
    for (const account of [theirs]) {
      expect(await codeOf(credits.reservation({ account, reservation }))).toBe('not_found')
      expect(await codeOf(credits.settle({ account, reservation, key: key(), actions: [] }))).toBe(
        'not_found',
      )
      expect(await codeOf(credits.release({ account, reservation, key: key() }))).toBe('not_found')
    }
    expect(await codeOf(credits.reservation({ account: mine, reservation: 'res_999999' }))).toBe(
      'not_found',
    )
  }),

  fact(
    'reserved queries are used when settled and returned when released',
    async (bench, expect) => {
      const { credits, key } = bench
      const account = await bench.open()
      const limits = [{ limit: 'ahrefsQueries' as const, count: 2 }]
      const usage = async () => (await credits.account({ account })).limits.ahrefsQueries
      const hold = async () => {
        const held = await credits.reserve({ account, key: key(), limits })
        return held.allowed ? held.value.id : 'denied'
      }
      const first = await hold()
      expect(await usage()).toMatchObject({ used: 0, held: 2, remaining: 48 })
      await credits.settle({ account, reservation: first, key: key(), actions: [] })
      expect(await usage()).toMatchObject({ used: 2, held: 0, remaining: 48 })
      await credits.release({ account, reservation: await hold(), key: key(), reason: 'failed' })
      expect(await usage()).toMatchObject({ used: 2, held: 0, remaining: 48 })
      const one = [{ limit: 'ahrefsQueries' as const, count: 1 }]
      await credits.settle({
        account,
        reservation: await hold(),
        key: key(),
        actions: [],
        limits: one,
      })
      expect(await usage()).toMatchObject({ used: 3, held: 0, remaining: 47 })
    },
  ),

  fact('held standing slots keep others out and return at the end', async (bench, expect) => {
    const { credits, key } = bench
    const account = await bench.open()
    const limits = [{ limit: 'sites' as const, count: 2 }]
    const held = await credits.reserve({ account, key: key(), limits })
    expect(held.allowed).toBe(true)
    expect((await credits.claim({ account, limit: 'sites', name: 'a' })).allowed).toBe(false)
    if (held.allowed) await credits.release({ account, reservation: held.value.id, key: key() })
    expect((await credits.claim({ account, limit: 'sites', name: 'a' })).allowed).toBe(true)
  }),

  fact('more than 100 open reservations are refused', async (bench, expect) => {
    const { credits, key } = bench
    const account = await bench.open()
    const actions = [{ action: 'internal_linking' }]
    for (let count = 0; count < 100; count += 1)
      await credits.reserve({ account, key: key(), actions })
    expect(await codeOf(credits.reserve({ account, key: key(), actions }))).toBe('invalid_field')
  }),
]
