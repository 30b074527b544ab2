import type { Credits } from '../../credits.ts'
import { codeOf, fact } from './case.ts'

const idea = 'idea_generation'

/** Everything that takes an amount, given one. */
const amountsOf = (credits: Credits, account: string, key: () => string, amount: number) => ({
  grant: () =>
    credits.grant({ account, key: key(), kind: 'bonus', credits: amount, reason: 'Test' }),
  check: () => credits.check({ account, actions: [{ action: idea, quantity: amount }] }),
  estimate: () => credits.estimate({ account, actions: [{ action: idea, quantity: amount }] }),
  charge: () =>
    credits.charge({ account, key: key(), actions: [{ action: idea, quantity: amount }] }),
  words: () =>
    credits.charge({
      account,
      key: key(),
      actions: [{ action: 'content_generation', words: amount }],
    }),
  slots: () =>
    credits.reserve({ account, key: key(), limits: [{ limit: 'keywords', count: amount }] }),
  waiting: () =>
    credits.startRun({ account, key: key(), automation: { waiting: { tasks: amount } } }),
})

export const inputCases = [
  fact(
    'an amount that is none is refused everywhere, and changes nothing',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      const before = await credits.activity({ account })
      for (const amount of [-1, 0.5, 2 ** 53]) {
        for (const [name, ask] of Object.entries(amountsOf(credits, account, key, amount))) {
          expect([name, amount, await codeOf(ask())]).toEqual([name, amount, 'invalid_amount'])
        }
      }
      expect((await credits.account({ account })).credits).toMatchObject({
        available: 10_000,
        held: 0,
      })
      expect((await credits.activity({ account })).activities).toEqual(before.activities)
    },
  ),

  fact('a field that is none is refused, and nothing is done', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const work = { account, key: key(), actions: [{ action: idea }], amount: 5 }
    expect(await codeOf(credits.charge(work))).toBe('invalid_field')
    expect((await credits.account({ account })).credits.available).toBe(10_000)
  }),
]
