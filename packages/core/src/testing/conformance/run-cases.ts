import { nextTick } from '../../flow/next-tick.ts'
import { runAutomation } from '../../run-automation.ts'
import { codeOf, days, fact, seconds } from './case.ts'
import type { Bench } from './harness.ts'

const automation = {
  waiting: { tasks: 4 },
  stages: ['tasks_to_articles' as const],
  wordsPerArticle: 1_000,
}

const article = [{ action: 'content_generation', words: 1_000 }]

async function startRun(bench: Bench, account: string) {
  const started = await bench.credits.startRun({ account, key: bench.key(), automation })
  if (!started.allowed) throw new Error(started.decision.message.text)
  return started.value.id
}

/** Charges until this many credits are left. */
async function spendDownTo({ credits, key }: Bench, account: string, left: number) {
  const { available } = (await credits.account({ account })).credits
  const words = (available - left) * 10
  await credits.charge({ account, key: key(), actions: [{ action: 'content_generation', words }] })
}

const steps = (names: readonly string[], ran: string[]) =>
  names.map((name) => ({
    name,
    actions: article,
    execute: async () => {
      ran.push(name)
      return [{ action: 'content_generation', words: 900 }]
    },
  }))

export const runCases = [
  fact('an automation is estimated stage by stage', async ({ credits, open }, expect) => {
    const account = await open('growth')
    const estimate = await credits.estimate({
      account,
      automation: { waiting: { keywords: 100 }, imagesPerArticle: { quality: 2 } },
    })
    expect(
      estimate.lines.map(({ stage, action, quantity, cost }) => [stage, action, quantity, cost]),
    ).toEqual([
      ['keywords_to_clusters', 'clustering', 100, { min: 10, expected: 10, max: 10 }],
      ['clusters_to_ideas', 'idea_generation', 10, { min: 50, expected: 100, max: 200 }],
      ['ideas_to_tasks', null, 20, { min: 0, expected: 0, max: 0 }],
      ['tasks_to_articles', 'content_generation', 20, { min: 600, expected: 3_000, max: 14_400 }],
      ['articles_to_image_prompts', 'image_prompts', 20, { min: 25, expected: 100, max: 400 }],
      ['image_prompts_to_images', 'image_generation', 20, { min: 50, expected: 200, max: 800 }],
      ['publishing', null, 20, { min: 0, expected: 0, max: 0 }],
    ])
    expect(estimate.cost).toEqual({ min: 735, expected: 3_410, max: 15_810 })
    expect(estimate.required).toBe(4_092)
  }),

  fact('what a run’s estimate requires is what its start asks for', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('growth')
    const once = [{ action: 'content_generation', words: 1_000 }]
    for (let count = 0; count < 25; count += 1) {
      const held = await credits.reserve({ account, key: key(), actions: once })
      if (!held.allowed) throw new Error(held.decision.message.text)
      const actions = [{ action: 'content_generation', words: 700 }]
      await credits.settle({ account, key: key(), reservation: held.value.id, actions })
    }
    const estimate = await credits.estimate({ account, automation })
    expect(estimate.lines).toMatchObject([{ basis: 'measured', cost: { expected: 280 } }])
    expect(estimate.required).toBe(480)
    const started = await credits.startRun({ account, key: key(), automation })
    expect(started).toMatchObject({ value: { required: 480 } })
    const check = await credits.check({ account, actions: once })
    expect((await credits.estimate({ account, actions: once })).required).toBe(
      check.credits.required,
    )
  }),

  fact('the steps of runs are measured', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('growth')
    const run = await startRun(bench, account)
    const step = async (name: string, status: 'started' | 'finished', words: number) => {
      const actions = [{ action: 'content_generation', words }]
      await credits.stepRun({ account, key: key(), run, step: name, status, actions })
    }
    await step('one', 'started', 1_000)
    await step('one', 'finished', 900)
    const { actions } = await credits.estimateAccuracy({ account })
    expect(actions).toMatchObject([{ charges: 1, estimated: 100, charged: 90 }])
  }),

  fact('a run holds once, charges step by step and returns the rest', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const ran: string[] = []
    const run = await runAutomation(
      credits,
      { account, key: key(), automation, context: { automationId: 'nightly' } },
      steps(['a', 'b', 'c', 'd'], ran),
    )
    expect(ran).toEqual(['a', 'b', 'c', 'd'])
    expect(run).toMatchObject({
      outcome: 'finished',
      receipt: { charged: 360, released: 480 - 360 },
    })
    const balance = (await credits.account({ account })).credits
    expect(balance).toMatchObject({ available: 9_640, held: 0, spentThisCycle: 360 })
    const { activities } = await credits.activity({ account })
    const charged = activities.filter((activity) => activity.kind === 'charged')
    expect(new Set(charged.map(({ context }) => context.automationId))).toEqual(
      new Set(['nightly']),
    )
  }),

  fact('an automation that does not fit never starts', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open('free')
    const big = { ...automation, waiting: { tasks: 100 } }
    const ran: string[] = []
    const run = await runAutomation(
      credits,
      { account, key: key(), automation: big },
      steps(['a'], ran),
    )
    expect(run).toMatchObject({ outcome: 'denied', decision: { code: 'insufficient_credits' } })
    expect(ran).toEqual([])
    expect((await credits.account({ account })).credits.held).toBe(0)
  }),

  fact(
    'an automation that does not fit is offered smaller, and starts so',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open('free')
      const denied = await credits.startRun({
        account,
        key: key(),
        automation: { waiting: { keywords: 200 } },
      })
      if (denied.allowed) throw new Error('allowed')
      const reduce = denied.decision.remedies.find((remedy) => remedy.kind === 'reduce')
      expect(reduce).toMatchObject({
        automation: { waiting: { keywords: 200 }, maxArticles: 9 },
        message: { key: 'remedy.reduce.articles', params: { count: 9 } },
      })
      if (reduce?.automation === undefined) throw new Error('no automation')
      const started = await credits.startRun({ account, key: key(), automation: reduce.automation })
      expect(started.allowed).toBe(true)
    },
  ),

  fact(
    'a run pauses before the step it cannot pay and resumes without paying twice',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      await spendDownTo(bench, account, 500)
      const ran: string[] = []
      const intent = key()
      const long = ['a', 'b', 'c', 'd', 'e', 'f']
      const paused = await runAutomation(
        credits,
        { account, key: intent, automation },
        steps(long, ran),
      )
      expect(paused).toMatchObject({
        outcome: 'paused',
        decision: { code: 'insufficient_credits' },
      })
      expect(ran).toEqual(['a', 'b', 'c', 'd', 'e'])
      const run = paused.outcome === 'paused' ? paused.run : ''
      expect(await credits.run({ account, run })).toMatchObject({ status: 'paused', charged: 450 })
      const again = { account, resume: run }
      const still = await runAutomation(credits, { ...again, key: key() }, steps(long, ran))
      expect(still).toMatchObject({ outcome: 'paused' })
      await credits.grant({
        account,
        key: key(),
        kind: 'purchase',
        credits: 1_000,
        reason: 'Top-up',
      })
      const done = await runAutomation(credits, { ...again, key: key() }, steps(long, ran))
      expect(done).toMatchObject({ outcome: 'finished', receipt: { charged: 540 } })
      expect(ran).toEqual(long)
      const balance = (await credits.account({ account })).credits
      expect(balance).toMatchObject({ available: 500 + 1_000 - 540, held: 0 })
    },
  ),

  fact('a run is gone on with under its own key after a crash', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const intent = key()
    const ran: string[] = []
    const started = await credits.startRun({ account, key: intent, automation })
    const run = started.allowed ? started.value.id : ''
    const tell = (step: string, status: 'started' | 'finished') =>
      credits.stepRun({
        account,
        key: `${intent}:${step}:${status}:1`,
        run,
        step,
        status,
        actions: article,
      })
    // The process that did this died in the middle of `b`.
    await tell('a', 'started')
    await tell('a', 'finished')
    await tell('b', 'started')
    const again = () =>
      runAutomation(credits, { account, key: intent, automation }, steps(['a', 'b', 'c'], ran))
    const finished = await again()
    expect(finished).toMatchObject({ outcome: 'finished', run, receipt: { charged: 280 } })
    expect(ran).toEqual(['b', 'c'])
    expect(await again()).toEqual(finished)
    expect(await runAutomation(credits, { account, key: key(), resume: run }, [])).toEqual(finished)
    expect(ran).toEqual(['b', 'c'])
    expect((await credits.account({ account })).credits.spentThisCycle).toBe(280)
  }),

  fact(
    'a step that threw is decided, run and charged anew under the same key',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      const work = { account, key: key(), automation }
      const ran: string[] = []
      for (const failure of [1, 2]) {
        const failing = steps(['a', 'b'], ran).map((step) => ({
          ...step,
          execute: async () => {
            if (step.name === 'b') throw new Error(`failure ${failure}`)
            return step.execute()
          },
        }))
        expect(String(await runAutomation(credits, work, failing).catch((error) => error))).toBe(
          `Error: failure ${failure}`,
        )
      }
      expect(await runAutomation(credits, work, steps(['a', 'b'], ran))).toMatchObject({
        outcome: 'finished',
        receipt: { charged: 180 },
      })
      expect(ran).toEqual(['a', 'b'])
    },
  ),

  fact(
    'a paused run resumes under the key that it was resumed with before',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      await spendDownTo(bench, account, 500)
      const ran: string[] = []
      const long = ['a', 'b', 'c', 'd', 'e', 'f']
      const work = { account, key: key(), automation }
      const paused = await runAutomation(credits, work, steps(long, ran))
      const run = paused.outcome === 'paused' ? paused.run : ''
      const resume = { account, key: key(), resume: run }
      bench.advance(1 * seconds)
      const still = await runAutomation(credits, resume, steps(long, ran))
      expect(still).toMatchObject({ outcome: 'paused', run })
      const decidedAt = (one: typeof still) => one.outcome === 'paused' && one.decision.asOf
      expect(decidedAt(still) === decidedAt(paused)).toBe(false)
      await credits.grant({ account, key: key(), kind: 'purchase', credits: 1_000, reason: 'x' })
      expect(await runAutomation(credits, resume, steps(long, ran))).toMatchObject({
        outcome: 'finished',
        receipt: { charged: 540 },
      })
      expect(ran).toEqual(long)
    },
  ),

  fact('a step that fails is not charged and may run again', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const run = await startRun(bench, account)
    const step = (status: 'started' | 'failed' | 'finished') =>
      credits.stepRun({ account, key: key(), run, step: 'a', status, actions: article })
    await step('started')
    expect(await step('failed')).toMatchObject({
      value: { charged: 0, steps: [{ status: 'failed', held: 0 }] },
    })
    await step('started')
    await step('finished')
    expect(await step('finished')).toMatchObject({ allowed: true, value: { charged: 100 } })
    expect((await credits.account({ account })).credits.spentThisCycle).toBe(100)
  }),

  fact('a step never costs more than was set aside for it', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const run = await startRun(bench, account)
    const of = { account, run, step: 'a' }
    await credits.stepRun({ ...of, key: key(), status: 'started', actions: article })
    const novel = [{ action: 'content_generation', words: 50_000 }]
    const finished = await credits.stepRun({
      ...of,
      key: key(),
      status: 'finished',
      actions: novel,
    })
    expect(finished).toMatchObject({ value: { charged: 120 } })
  }),

  fact('a step that never started cannot finish', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const run = await startRun(bench, account)
    const finish = credits.stepRun({
      account,
      key: key(),
      run,
      step: 'x',
      status: 'finished',
      actions: article,
    })
    expect(await codeOf(finish)).toBe('invalid_field')
  }),

  fact('a finished or unknown run takes no steps', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const run = await startRun(bench, account)
    await credits.finishRun({ account, key: key(), run })
    const start = (id: string) =>
      credits.stepRun({
        account,
        key: key(),
        run: id,
        step: 'a',
        status: 'started',
        actions: article,
      })
    expect(await codeOf(start(run))).toBe('reservation_settled')
    expect(await codeOf(start('run_999'))).toBe('not_found')
    expect(await codeOf(credits.run({ account, run: 'run_999' }))).toBe('not_found')
    expect(await codeOf(credits.finishRun({ account, key: key(), run }))).toBe(
      'reservation_settled',
    )
  }),

  fact('an abandoned run returns its credits and can be taken up again', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const run = await startRun(bench, account)
    expect((await credits.account({ account })).credits.held).toBe(480)
    const start = { account, run, step: 'lost', status: 'started' as const, actions: article }
    await credits.stepRun({ ...start, key: key() })
    bench.advance(2 * days)
    expect((await credits.account({ account })).credits.held).toBe(0)
    expect(await credits.run({ account, run })).toMatchObject({
      status: 'expired',
      held: 0,
      steps: [{ step: 'lost', status: 'failed', held: 0 }],
    })
    const of = { account, run, step: 'a' }
    expect(
      await credits.stepRun({ ...of, key: key(), status: 'started', actions: article }),
    ).toMatchObject({
      allowed: true,
      value: { status: 'running', held: 120 },
    })
    await credits.stepRun({ ...of, key: key(), status: 'finished', actions: article })
    expect(await credits.finishRun({ account, key: key(), run })).toMatchObject({
      value: { charged: 100, released: 20 },
    })
  }),

  fact(
    'a paused run that loses its hold stays paused until it can be paid',
    async (bench, expect) => {
      const { credits, open, key } = bench
      const account = await open()
      const run = await startRun(bench, account)
      const dear = [{ action: 'content_generation', words: 100_000 }]
      const step = { account, run, step: 'dear', status: 'started' as const, actions: dear }
      expect((await credits.stepRun({ ...step, key: key() })).allowed).toBe(false)
      bench.advance(2 * days)
      const paused = await credits.run({ account, run })
      expect(paused).toMatchObject({ status: 'paused', held: 0 })
      expect(nextTick({ dueAt: 0, lastRun: paused }, 1)).toBe('skip')
      const resume = async () => (await credits.resumeRun({ account, key: key(), run })).allowed
      expect(await resume()).toBe(false)
      await credits.grant({
        account,
        key: key(),
        kind: 'purchase',
        credits: 2_000,
        reason: 'top-up',
      })
      expect(await resume()).toBe(true)
      expect(await credits.run({ account, run })).toMatchObject({
        status: 'running',
        pausedBy: null,
      })
    },
  ),

  fact('a step that outlived its hold has failed and is started again', async (bench, expect) => {
    const { credits, open, key } = bench
    const account = await open()
    const run = await startRun(bench, account)
    const tell = (step: string, status: 'started' | 'finished') =>
      credits.stepRun({ account, key: key(), run, step, status, actions: article })
    await tell('slow', 'started')
    bench.advance(2 * days)
    expect(await codeOf(tell('slow', 'finished'))).toBe('reservation_expired')
    expect(await tell('next', 'started')).toMatchObject({
      value: { held: 120, steps: [{ step: 'slow', status: 'failed', held: 0 }, { step: 'next' }] },
    })
    await tell('slow', 'started')
    expect(await tell('slow', 'finished')).toMatchObject({ value: { charged: 100 } })
  }),

  fact('every run command is answered again', async (bench, expect) => {
    const { credits, open } = bench
    const account = await open()
    const started = await credits.startRun({ account, key: 'start', automation })
    const run = started.allowed ? started.value.id : ''
    const of = { account, run }
    const repeats = {
      start: () => credits.startRun({ account, key: 'start', automation }),
      begin: () =>
        credits.stepRun({ ...of, key: 'begin', step: 'a', status: 'started', actions: article }),
      end: () =>
        credits.stepRun({ ...of, key: 'end', step: 'a', status: 'finished', actions: article }),
      resume: () => credits.resumeRun({ ...of, key: 'resume' }),
      finish: () => credits.finishRun({ ...of, key: 'finish' }),
    }
    const firsts: Record<string, object> = {}
    for (const [name, repeat] of Object.entries(repeats)) firsts[name] = await repeat()
    for (const [name, repeat] of Object.entries(repeats)) {
      expect(await repeat(), name).toEqual({ ...firsts[name], replayed: true })
    }
    expect((await credits.account({ account })).credits.spentThisCycle).toBe(100)
  }),
]
