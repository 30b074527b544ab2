import { beforeEach, describe, expect, test } from 'vitest'
import type { Credits } from './credits.ts'
import { CreditsError } from './credits-error.ts'
import { idempotencyKeySchema } from './model/text.ts'
import { runAction } from './run-action.ts'
import { runAutomation } from './run-automation.ts'
import { memoryCredits } from './testing/memory-credits.ts'
import { UnsettledError } from './unsettled-error.ts'

const account = 'a'
const article = { action: 'content_generation', words: 1_500 }
const start = Date.parse('2026-11-22T12:00:00.000Z')

let now = start
let calls: { readonly name: string; readonly key: string | undefined }[] = []
let cut: { readonly call: string; readonly when: 'before' | 'after' } | null = null
let credits: Credits

/** The memory model behind a wire that can be cut before or after a call had its effect. */
function wire(model: Credits): Credits {
  return new Proxy(model, {
    get: (target, name: keyof Credits) => async (input: never) => {
      const call = target[name] as (of: never) => Promise<unknown>
      calls.push({ name, key: (input as { key?: string }).key })
      const cutNow = cut?.call === name ? cut.when : undefined
      if (cutNow === 'before') throw new CreditsError('temporarily_unavailable', 'Cut before.')
      const answer = await call(input)
      if (cutNow === 'after') throw new CreditsError('temporarily_unavailable', 'Cut after.')
      return answer
    },
  })
}

beforeEach(async () => {
  now = start
  cut = null
  const model = memoryCredits({ now: () => now })
  await model.putAccount({ account, planId: 'starter' })
  credits = wire(model)
  calls = []
})

const balance = async () => {
  const { available, held } = (await credits.account({ account })).credits
  return { available, held }
}

const names = () => calls.map(({ name }) => name)

const run = (key = 'intent', words = 1_000) => {
  let executed = 0
  const done = runAction(credits, { account, key, actions: [article] }, async () => {
    executed += 1
    return { result: 'an article', actions: [{ ...article, words }] }
  })
  return { done, executed: () => executed }
}

describe('an action', () => {
  test('reserves, executes with what is on hold, then settles', async () => {
    const seen: unknown[] = []
    const done = await runAction(
      credits,
      { account, key: 'intent', actions: [article], context: { siteId: 's' } },
      async (reservation) => {
        seen.push(reservation.status, reservation.credits, [...names()], await balance())
        return { result: 42, actions: [{ ...article, words: 1_000 }] }
      },
    )
    expect(seen).toEqual(['open', 180, ['reserve'], { available: 9_820, held: 180 }])
    expect(done).toMatchObject({
      allowed: true,
      result: 42,
      receipt: { charged: 100, released: 80 },
    })
    expect(calls.filter(({ name }) => name !== 'account')).toEqual([
      { name: 'reserve', key: 'intent' },
      { name: 'settle', key: 'intent:settle' },
    ])
    expect(await balance()).toEqual({ available: 9_900, held: 0 })
  })

  test('is charged as it was asked for where nothing is said', async () => {
    const done = await runAction(
      credits,
      { account, key: 'intent', actions: [article] },
      async () => ({ result: null }),
    )
    expect(done).toMatchObject({ receipt: { charged: 150, released: 30 } })
  })

  test('that took more than was held is charged what was held', async () => {
    const done = await run('intent', 9_000).done
    expect(done).toMatchObject({ receipt: { charged: 180, reason: 'settled_at_reserved' } })
  })

  test('tells which queries were really made, and where it belongs', async () => {
    const limits = [{ limit: 'ahrefsQueries' as const, count: 3 }]
    await runAction(credits, { account, key: 'intent', limits }, async () => ({
      result: null,
      limits: [{ limit: 'ahrefsQueries', count: 1 }],
      context: { label: 'Shoes' },
    }))
    const { limits: usage } = await credits.account({ account })
    expect(usage.ahrefsQueries).toMatchObject({ used: 1, held: 0 })
  })

  test('that is denied never runs, and stays denied under its key', async () => {
    const big = { ...article, quantity: 1_000 }
    const ask = () =>
      runAction(credits, { account, key: 'intent', actions: [big] }, async () => {
        throw new Error('must not run')
      })
    const denied = await ask()
    expect(denied).toMatchObject({ allowed: false, decision: { code: 'insufficient_credits' } })
    await credits.grant({ account, key: 'g', kind: 'bonus', credits: 500_000, reason: 'x' })
    expect(await ask()).toMatchObject({ allowed: false })
    expect(names()).toEqual(['reserve', 'grant', 'reserve'])
  })
})

describe('an action that fails', () => {
  const fail = () =>
    runAction(credits, { account, key: 'intent', actions: [article] }, async () => {
      throw new RangeError('the model is down')
    })

  test('gives everything back and throws that same error', async () => {
    await expect(fail()).rejects.toThrow(new RangeError('the model is down'))
    expect(calls).toEqual([
      { name: 'reserve', key: 'intent' },
      { name: 'release', key: 'intent:release' },
    ])
    expect(await balance()).toEqual({ available: 10_000, held: 0 })
  })

  test.each(['before', 'after'] as const)(
    'throws that same error also where giving back fails %s its effect; the credits return',
    async (when) => {
      cut = { call: 'release', when }
      await expect(fail()).rejects.toThrow(new RangeError('the model is down'))
      now += 900_000
      expect(await balance()).toEqual({ available: 10_000, held: 0 })
    },
  )

  test('does not run again under its key', async () => {
    await expect(fail()).rejects.toThrow(RangeError)
    const again = run()
    await expect(again.done).rejects.toMatchObject({ code: 'reservation_released', charged: 'no' })
    expect(again.executed()).toBe(0)
  })
})

describe('a repeat', () => {
  test('after success neither runs nor charges, and is answered with the receipt', async () => {
    const first = await run().done
    const again = run()
    expect(await again.done).toEqual({
      allowed: true,
      replayed: true,
      receipt: first.allowed && first.receipt,
    })
    expect(again.executed()).toBe(0)
    expect(await balance()).toEqual({ available: 9_900, held: 0 })
  })

  test('after the answer to settle was lost neither runs nor charges', async () => {
    cut = { call: 'settle', when: 'after' }
    await expect(run().done).rejects.toMatchObject({ code: 'temporarily_unavailable' })
    cut = null
    const again = run()
    expect(await again.done).toMatchObject({ replayed: true, receipt: { charged: 100 } })
    expect(again.executed()).toBe(0)
    expect(await balance()).toEqual({ available: 9_900, held: 0 })
  })

  test('after settle never arrived runs again and charges once', async () => {
    cut = { call: 'settle', when: 'before' }
    await expect(run().done).rejects.toMatchObject({ code: 'temporarily_unavailable' })
    expect(await balance()).toEqual({ available: 9_820, held: 180 })
    cut = null
    const again = run()
    expect(await again.done).toMatchObject({ allowed: true, receipt: { charged: 100 } })
    expect(again.executed()).toBe(1)
    expect(await balance()).toEqual({ available: 9_900, held: 0 })
  })

  test('after the answer to reserve was lost finds the same hold and charges once', async () => {
    cut = { call: 'reserve', when: 'after' }
    const first = run()
    await expect(first.done).rejects.toMatchObject({ code: 'temporarily_unavailable' })
    expect(first.executed()).toBe(0)
    cut = null
    expect(await run().done).toMatchObject({ allowed: true })
    expect(await balance()).toEqual({ available: 9_900, held: 0 })
  })

  test('after the hold expired does not run and was not charged', async () => {
    cut = { call: 'settle', when: 'before' }
    await expect(run().done).rejects.toMatchObject({ code: 'temporarily_unavailable' })
    cut = null
    now += 900_000
    const again = run()
    await expect(again.done).rejects.toMatchObject({ code: 'reservation_expired', charged: 'no' })
    expect(again.executed()).toBe(0)
    expect(await balance()).toEqual({ available: 10_000, held: 0 })
  })

  test('with other work under the same key is refused', async () => {
    await run().done
    const other = runAction(
      credits,
      { account, key: 'intent', actions: [{ action: 'idea_generation' }] },
      async () => ({ result: null }),
    )
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' })
  })
})

describe('work that was done but not charged', () => {
  test('since it outlived its hold keeps its result and says why', async () => {
    const slow = runAction(credits, { account, key: 'intent', actions: [article] }, async () => {
      now += 900_000
      return { result: 'too late' }
    })
    await expect(slow).rejects.toThrow(UnsettledError)
    await expect(slow).rejects.toMatchObject({
      name: 'CreditsError',
      code: 'reservation_expired',
      charged: 'no',
      params: { reservation: expect.any(String) },
      result: 'too late',
      cause: { code: 'reservation_expired' },
    })
    expect(await balance()).toEqual({ available: 10_000, held: 0 })
  })

  test('since the settlement was cut or made no sense keeps its result too', async () => {
    cut = { call: 'settle', when: 'before' }
    await expect(run().done).rejects.toMatchObject({
      code: 'temporarily_unavailable',
      result: 'an article',
    })
    cut = null
    const other = runAction(credits, { account, key: 'other', actions: [article] }, async () => ({
      result: 'a poem',
      actions: [{ action: 'poem' }],
    }))
    await expect(other).rejects.toMatchObject({ code: 'invalid_field', result: 'a poem' })
  })

  test('for a reason unknown says that the charge is pending', () => {
    const cause = new TypeError('fetch failed')
    expect(new UnsettledError('text', cause)).toMatchObject({
      code: 'internal_error',
      charged: 'pending',
      cause,
      result: 'text',
    })
  })
})

describe('every key that is derived', () => {
  test('is a key, however long the one it comes from', async () => {
    const longest = '~'.repeat(255)
    await run(longest).done
    await runAction(credits, { account, key: `${longest.slice(1)}!`, actions: [article] }, () =>
      Promise.reject(new Error('x')),
    ).catch(() => {})
    const step = {
      name: 'n'.repeat(128),
      actions: [{ action: 'idea_generation' }],
      execute: async () => undefined,
    }
    const automation = { waiting: { tasks: 1 } }
    await runAutomation(credits, { account, key: `${longest.slice(1)}?`, automation }, [
      step,
      { ...step, name: `${'n'.repeat(127)}m` },
    ])
    const keys = calls.map(({ key }) => key)
    expect(keys.length).toBe(10)
    expect(keys.filter((key) => !idempotencyKeySchema.safeParse(key).success)).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
  })
})
