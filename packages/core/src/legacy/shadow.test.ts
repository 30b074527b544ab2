import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkRequest } from '../model/work-request.ts'
import { memoryCredits } from '../testing/memory-credits.ts'
import { legacyLimits } from './legacy-limits.ts'
import { compareWithLegacy, runInShadow, type ShadowOptions, type ShadowReport } from './shadow.ts'

const account = 'acme'
const plan = {
  max_sites: 2,
  max_users: 2,
  max_keywords: 1_000,
  max_clusters: 100,
  max_content_ideas: 30,
  max_content_words: 20_000,
  max_images_basic: 10,
  max_images_premium: 5,
  max_image_prompts: 30,
}
const usage = {
  credits: 9_000,
  usage_content_ideas: 0,
  usage_content_words: 0,
  usage_images_basic: 0,
  usage_images_premium: 0,
  usage_image_prompts: 0,
}
const counts = { sites: 0, users: 0, keywords: 0, clusters: 0 }
const options: ShadowOptions = { standing: { plan, account: usage, counts }, unlimitedValues: [-1] }

const standing = (change: Partial<ShadowOptions['standing']>): ShadowOptions => ({
  ...options,
  standing: { ...options.standing, ...change },
})

async function open() {
  const credits = memoryCredits()
  await credits.putAccount({ account, planId: 'starter' })
  return credits
}

async function compare(work: WorkRequest, shadow: ShadowOptions) {
  const credits = await open()
  return compareWithLegacy(work, await credits.check({ account, ...work }), shadow)
}

const article = { actions: [{ action: 'content_generation' }] }

describe('the old checks, as data', () => {
  it('are ten, and each of them can say no', async () => {
    const asks: Record<string, readonly [WorkRequest, ShadowOptions]> = {
      sites: [{ limits: [{ limit: 'sites', count: 1 }] }, standing({ counts: { sites: 2 } })],
      users: [{ limits: [{ limit: 'users', count: 3 }] }, options],
      keywords: [{ limits: [{ limit: 'keywords', count: 1_001 }] }, options],
      clusters: [
        { actions: [{ action: 'clustering' }] },
        { ...options, amounts: { clusters: 101 } },
      ],
      content_ideas: [{ actions: [{ action: 'idea_generation', quantity: 31 }] }, options],
      content_words: [{ actions: [{ action: 'content_generation', quantity: 14 }] }, options],
      images_basic: [{ actions: [{ action: 'image_generation', images: { basic: 11 } }] }, options],
      images_premium: [
        { actions: [{ action: 'image_generation', images: { quality: 3, premium: 3 } }] },
        options,
      ],
      image_prompts: [{ actions: [{ action: 'image_prompts', quantity: 31 }] }, options],
      credits: [article, standing({ account: { ...usage, credits: 149 } })],
    }
    expect(Object.keys(asks)).toEqual(legacyLimits.map(({ name }) => name))
    for (const [name, [work, shadow]] of Object.entries(asks)) {
      const { old } = await compare(work, shadow)
      expect(old.denials.map(({ limit }) => limit)).toEqual([name])
      expect(old.allowed).toBe(false)
    }
  })

  it('allow exactly up to the limit', async () => {
    for (const [quantity, allowed] of [
      [13, true],
      [14, false],
    ] as const) {
      const work = { actions: [{ action: 'content_generation', quantity, words: 1_500 }] }
      expect((await compare(work, options)).old.allowed).toBe(allowed)
    }
  })

  it('say what they could not understand, and do not allow it', async () => {
    const work = { limits: [{ limit: 'sites' as const, count: 1 }] }
    for (const odd of [
      standing({ plan: { ...plan, max_sites: -2 } }),
      standing({ plan: { ...plan, max_sites: null } }),
      standing({ counts: {} }),
    ]) {
      expect((await compare(work, odd)).old).toEqual({
        allowed: false,
        denials: [],
        unread: ['sites'],
      })
    }
    const unlimited = {
      ...standing({ plan: { ...plan, max_sites: null } }),
      unlimitedValues: [null],
    }
    expect((await compare(work, unlimited)).old.allowed).toBe(true)
  })
})

describe('both models over the same work', () => {
  it('agree where both allow, and where both deny', async () => {
    expect(await compare(article, options)).toMatchObject({ outcome: 'both_allow' })
    const tooMany = { limits: [{ limit: 'users' as const, count: 3 }] }
    expect(await compare(tooMany, options)).toMatchObject({ outcome: 'both_deny' })
  })

  it('differ where an old limit has no successor, and say which', async () => {
    const full = standing({ account: { ...usage, usage_content_words: 19_000 } })
    expect(await compare(article, full)).toMatchObject({
      outcome: 'only_new_allows',
      why: 'Old content_words: 19000 used + 1500 asked is more than 20000. New ok: This can go ahead.',
    })
  })

  it('differ where only the new one counts, and say why it denies', async () => {
    const research = { limits: [{ limit: 'ahrefsQueries' as const, count: 51 }] }
    expect(await compare(research, options)).toMatchObject({
      outcome: 'only_old_allows',
      new: { code: 'monthly_limit_reached' },
      why: 'Every old limit allows it. New monthly_limit_reached: 50 of these 51 Ahrefs queries fit.',
    })
  })

  it('are never in doubt about who said what', async () => {
    const credits = await open()
    const amount = fc.integer({ min: 0, max: 40 })
    await fc.assert(
      fc.asyncProperty(amount, amount, amount, amount, async (sites, words, used, quantity) => {
        const work = {
          actions: [{ action: 'content_generation', quantity: quantity + 1, words: words * 100 }],
          ...(sites > 0 && { limits: [{ limit: 'sites' as const, count: sites }] }),
        }
        const shadow = standing({ account: { ...usage, usage_content_words: used * 500 } })
        const decision = await credits.check({ account, ...work })
        const { outcome, old } = compareWithLegacy(work, decision, shadow)
        const oldAllows =
          sites <= 2 &&
          used * 500 + (quantity + 1) * words * 100 <= 20_000 &&
          (quantity + 1) * words * 10 <= 9_000
        // Nothing asked is nothing denied, however full it is.
        const isFree = words === 0
        expect(old.allowed).toBe(isFree ? sites <= 2 : oldAllows)
        expect(outcome).toBe(
          old.allowed
            ? decision.allowed
              ? 'both_allow'
              : 'only_old_allows'
            : decision.allowed
              ? 'only_new_allows'
              : 'both_deny',
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('running in the shadow', () => {
  it('returns the old verdict and reports what both said', async () => {
    const reports: ShadowReport[] = []
    const report = (one: ShadowReport) => reports.push(one)
    const full = standing({ account: { ...usage, usage_content_words: 20_000 } })
    const verdict = await runInShadow(await open(), { account, ...article }, { ...full, report })
    expect(verdict.allowed).toBe(false)
    expect(reports).toMatchObject([{ outcome: 'only_new_allows', new: { allowed: true } }])
  })

  it('is never stopped by the new model', async () => {
    const reports: ShadowReport[] = []
    const report = (one: ShadowReport) => reports.push(one)
    const stranger = { account: 'nobody', ...article }
    const verdict = await runInShadow(await open(), stranger, { ...options, report })
    expect(verdict.allowed).toBe(true)
    expect(reports).toMatchObject([{ outcome: 'new_failed', error: { code: 'not_found' } }])
  })

  it('is not stopped by a report that fails, at once or later', async () => {
    for (const report of [
      () => {
        throw new Error('The log is down.')
      },
      () => Promise.reject(new Error('The log is down.')),
    ]) {
      const verdict = await runInShadow(
        await open(),
        { account, ...article },
        { ...options, report },
      )
      expect(verdict.allowed).toBe(true)
    }
  })

  it('waits no longer for the new model than it was told to', async () => {
    const reports: ShadowReport[] = []
    const report = (one: ShadowReport) => reports.push(one)
    const silent = { check: () => new Promise<never>(() => {}) }
    const shadow = { ...options, report, timeoutMs: 20 }
    const verdict = await runInShadow(silent, { account, ...article }, shadow)
    expect(verdict.allowed).toBe(true)
    expect(reports).toMatchObject([
      { outcome: 'new_failed', error: { message: 'The new model did not answer within 20 ms.' } },
    ])
  })

  it('does not allow by the balance what has no price', async () => {
    const report = () => {}
    const unknown = { account, actions: [{ action: 'mind_reading' }] }
    const verdict = await runInShadow(await open(), unknown, { ...options, report })
    expect(verdict).toMatchObject({ allowed: false, unread: ['credits'] })
  })
})
