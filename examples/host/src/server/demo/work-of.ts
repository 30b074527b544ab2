import { type ActionRequest, type Context, runAction } from '@igny8/credits-core'
import { automationId } from '../automation/automation-jobs.ts'
import { slotName } from '../places.ts'
import { titleOf } from '../titles.ts'
import { shareWritten } from '../write-article.ts'
import { type Dice, throwDice } from './dice.ts'
import type { Happening, WorkDay } from './happening.ts'
import type { Sample } from './sample.ts'
import { seedOf } from './seed-of.ts'

/** What an account did on its working days: ideas, articles, images, searches, the weekly automation. */
export function workOf(sample: Sample, days: readonly WorkDay[]): readonly Happening[] {
  const dice = throwDice(seedOf(sample, 'work'))
  return days.flatMap((day) => dayOf(sample, day, dice))
}

function dayOf(sample: Sample, day: WorkDay, dice: Dice): readonly Happening[] {
  const { id: account } = sample
  const pace = sample.articlesADay * (day.isWeekend ? 0.2 : 0.5 + dice.next())
  const articles = Math.floor(pace + dice.next())
  const happenings: Happening[] = []

  const charge = (
    at: number,
    name: string,
    actions: readonly ActionRequest[],
    context = contextAt(sample, day, dice),
  ) => {
    const key = `${day.number}-${name}`
    happenings.push({
      at,
      above: keptBy(sample, day),
      happen: (credits) => credits.charge({ account, key, actions: [...actions], context }),
    })
  }

  if (articles > 0)
    charge(day.morning, 'ideas', [{ action: 'idea_generation', quantity: articles }])
  const clicks = Math.ceil(articles / sample.articlesAtOnce)
  for (let click = 0; click < clicks; click++) {
    const left = articles - click * sample.articlesAtOnce
    const quantity = Math.min(left, sample.articlesAtOnce)
    const write = click % 2 === 0 ? heldArticle : chargedArticle
    happenings.push(write(sample, day, click, quantity, dice))
  }
  if (articles > 0) {
    charge(day.afternoon, 'prompts', [{ action: 'image_prompts', quantity: articles }])
    const images = {
      basic: dice.between(0, 3) * articles,
      quality: dice.between(1, 4) * articles,
      premium: dice.between(0, 1) * Math.ceil(articles / 2),
    }
    charge(day.afternoon, 'images', [{ action: 'image_generation', images }])
  }
  if (!day.isWeekend && dice.next() < 0.3) {
    const tokens = { input: dice.between(2, 9) * 1_000, output: dice.between(1, 6) * 1_000 }
    charge(day.afternoon, 'rewrite', [
      { action: 'optimisation', tokens: { ...tokens, model: 'gpt-4o' } },
    ])
  }
  if (!day.isWeekend && dice.next() < 0.2) {
    charge(day.afternoon, 'links', [{ action: 'internal_linking', quantity: 1 + articles }])
  }
  if (day.isMonday) {
    const quantity = dice.between(1, 3) * 50
    charge(day.morning, 'clusters', [{ action: 'clustering', quantity }])
    if (sample.planId !== 'free') happenings.push(weeklyRun(sample, day, dice))
  }
  if (dice.next() < 0.02) happenings.push(refund(sample, day))
  return happenings
}

/** Held before it was written, charged by what was written; now and then the writer gave up. */
function heldArticle(
  sample: Sample,
  day: WorkDay,
  click: number,
  quantity: number,
  dice: Dice,
): Happening {
  const { key, words, written, context } = articleOf(sample, day, click, dice)
  const gaveUp = dice.next() < 0.08
  const work = { account: sample.id, key, actions: [{ action, quantity, words }], context }
  return {
    at: day.morning,
    above: keptBy(sample, day),
    happen: (credits) =>
      runAction(credits, work, async () => {
        if (gaveUp) throw new WriterGaveUp()
        return { result: null, actions: [{ action, quantity, words: written }] }
      }).catch((error) => {
        if (!(error instanceof WriterGaveUp)) throw error
      }),
  }
}

function chargedArticle(
  sample: Sample,
  day: WorkDay,
  click: number,
  quantity: number,
  dice: Dice,
): Happening {
  const { key, written, context } = articleOf(sample, day, click, dice)
  const actions = [{ action, quantity, words: written }]
  return {
    at: day.noon,
    above: keptBy(sample, day),
    happen: (credits) => credits.charge({ account: sample.id, key, actions, context }),
  }
}

const action = 'content_generation'

function articleOf(sample: Sample, day: WorkDay, click: number, dice: Dice) {
  const words = dice.pick([1_200, 1_500, 1_500, 2_000])
  const label = titleOf(dice.between(0, 199))
  return {
    key: `${day.number}-article-${click}`,
    words,
    written: Math.round(words * shareWritten(label)),
    context: { ...contextAt(sample, day, dice), label },
  }
}

class WriterGaveUp extends Error {}

/** The automation of a Monday, in one step: what it held and did not use came back. */
function weeklyRun(sample: Sample, day: WorkDay, dice: Dice): Happening {
  const { id: account } = sample
  const tasks = dice.between(1, 3) * Math.ceil(sample.articlesADay / 4)
  const images = { quality: 2, premium: day.number % 2 }
  const context = { ...contextAt(sample, day, dice), automationId, label: 'Weekly content' }
  const automation = { waiting: { tasks }, wordsPerArticle: 1_500, imagesPerArticle: images }
  const actions = [
    { action: 'content_generation', quantity: tasks, words: dice.between(1_200, 1_600) },
    { action: 'image_prompts', quantity: tasks },
    { action: 'image_generation', quantity: tasks, images },
  ]
  return {
    at: day.morning,
    above: keptBy(sample, day),
    async happen(credits) {
      const key = `${day.number}-run`
      const started = await credits.startRun({ account, key, automation, context })
      if (!started.allowed) return
      const of = { account, run: started.value.id }
      const step = { ...of, step: 'articles', actions }
      const begun = await credits.stepRun({ ...step, key: `${key}-1`, status: 'started' })
      if (begun.allowed) await credits.stepRun({ ...step, key: `${key}-2`, status: 'finished' })
      await credits.finishRun({ ...of, key: `${key}-3` })
    },
  }
}

function refund({ id: account, articlesADay }: Sample, day: WorkDay): Happening {
  const refunded = { kind: 'adjustment', credits: 5 * Math.ceil(articlesADay) } as const
  const reason = 'Images came out blank'
  return {
    at: day.afternoon,
    happen: (credits) =>
      credits.grant({ account, key: `${day.number}-refund`, ...refunded, reason }),
  }
}

function contextAt({ sites, team }: Sample, { daysAgo }: WorkDay, dice: Dice): Context {
  const here = sites.filter(
    (site) => (site.daysAgo ?? Infinity) > daysAgo && (site.removedDaysAgo ?? -1) < daysAgo,
  )
  const people = team.filter((user) => !user.isInvited && (user.daysAgo ?? Infinity) > daysAgo)
  const site = dice.pick(here.flatMap((one) => Array.from({ length: one.weight }, () => one)))
  const actor = dice.pick(people).name
  // Now and then somebody writes something that belongs to no site.
  return dice.next() < 0.07 ? { actor } : { actor, siteId: slotName(site.name) }
}

/** In its last month an account stops before it has fewer credits than it keeps. */
function keptBy(
  { id: account, keepsCredits: credits, daysIntoCycle }: Sample,
  { daysAgo }: WorkDay,
): Happening['above'] {
  return daysAgo > daysIntoCycle ? undefined : { account, credits }
}
