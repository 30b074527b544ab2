import { runAction } from '../../run-action.ts'
import { fact } from './case.ts'

const actions = [{ action: 'content_generation', words: 1_500 }]

export const runActionCases = [
  fact('work that succeeds is charged as it really was', async ({ credits, open, key }, expect) => {
    const account = await open()
    const run = await runAction(credits, { account, key: key(), actions }, async () => ({
      result: 'an article',
      actions: [{ action: 'content_generation', words: 1_230 }],
    }))
    expect(run).toMatchObject({
      allowed: true,
      result: 'an article',
      receipt: { charged: 123, released: 57 },
    })
  }),

  fact('work that fails is not charged, and its error comes through', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const failure = new Error('the model fell asleep')
    let caught: unknown
    try {
      await runAction(credits, { account, key: key(), actions }, async () => {
        throw failure
      })
    } catch (error) {
      caught = error
    }
    expect(caught).toBe(failure)
    expect((await credits.account({ account })).credits).toMatchObject({
      available: 10_000,
      held: 0,
    })
  }),

  fact('denied work never runs', async ({ credits, open, key }, expect) => {
    const account = await open('free')
    let ran = 0
    const dear = [{ action: 'content_generation', words: 100_000 }]
    const run = await runAction(credits, { account, key: key(), actions: dear }, async () => {
      ran += 1
      return { result: null }
    })
    expect(run).toMatchObject({ allowed: false, decision: { code: 'insufficient_credits' } })
    expect(ran).toBe(0)
  }),

  fact(
    'the same key is never charged twice and gets its receipt again',
    async ({ credits, open, key }, expect) => {
      const account = await open()
      const intent = key()
      let ran = 0
      const run = () =>
        runAction(credits, { account, key: intent, actions }, async () => {
          ran += 1
          return { result: ran }
        })
      expect(await run()).toMatchObject({ result: 1, replayed: false, receipt: { released: 30 } })
      const { credits: balance } = await credits.account({ account })
      const receipt = { charged: 150, released: 30, reason: 'settled', credits: balance }
      expect(await run()).toEqual({ allowed: true, replayed: true, receipt })
      expect(ran).toBe(1)
      expect((await credits.account({ account })).credits).toMatchObject({
        spentThisCycle: 150,
        held: 0,
      })
    },
  ),

  fact('work never costs more than was shown', async ({ credits, open, key }, expect) => {
    const account = await open()
    const run = await runAction(credits, { account, key: key(), actions }, async () => ({
      result: 'a novel',
      actions: [{ action: 'content_generation', words: 50_000 }],
    }))
    expect(run).toMatchObject({ receipt: { charged: 180, reason: 'settled_at_reserved' } })
  }),
]
