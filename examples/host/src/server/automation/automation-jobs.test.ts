import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MemoryCredits, memoryCredits } from '@igny8/credits-core/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AutomationPlan, isUnderWay } from '../../shared/automation.ts'
import { type AccountBooks, openBooks } from '../books.ts'
import { openAutomationJobs } from './automation-jobs.ts'
import { openJobBook } from './job-book.ts'
import { openWeeklySchedule } from './weekly-schedule.ts'

const account = 'acme'
const plan: AutomationPlan = {
  siteId: null,
  config: { waiting: { keywords: 20 }, maxArticles: 3, imagesPerArticle: { quality: 3 } },
}
let directory: string
let books: AccountBooks
let credits: MemoryCredits

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'automation-'))
  books = (await openBooks(join(directory, 'host.json'))).of(account)
  credits = memoryCredits()
  await credits.putAccount({ account, planId: 'starter' })
})

afterEach(() => rm(directory, { recursive: true, force: true }))

async function open(stepSeconds = 0) {
  const book = openJobBook(books)
  const jobs = await openAutomationJobs({ account, actor: 'Mara', credits, book, stepSeconds })
  const schedule = openWeeklySchedule({ account, credits, book, jobs })
  const rest = (id: string) =>
    new Promise<void>((resolve) => {
      const look = () => isUnderWay(book.required(id)) || resolve()
      book.watch(id, look)
      look()
    })
  return { book, jobs, schedule, rest }
}

const available = async () => (await credits.account({ account })).credits

async function spendAllBut(left: number) {
  const images = { basic: (await available()).available - left }
  await credits.charge({
    account,
    key: `${left}`,
    actions: [{ action: 'image_generation', images }],
  })
}

/** A run whose articles are more than its hold and the account can pay. */
async function pausedRun() {
  const { maxArticles: _, ...config } = plan.config
  const host = await open()
  // The hold is for what is expected; 20 keywords under this name bring more than that.
  await spendAllBut((await credits.estimate({ account, automation: config })).required)
  await host.jobs.start('weekly-before', { ...plan, config }, 'person')
  await host.rest('weekly-before')
  return host
}

it('goes through every step, charges what they took and gives back the rest', async () => {
  const { book, jobs, rest } = await open()
  await jobs.start('first', plan, 'person')
  await rest('first')
  const job = book.required('first')
  const run = await credits.run({ account, run: job.run ?? '' })
  expect(job.status).toBe('finished')
  expect(run.steps.map(({ step }) => step)).toEqual(job.steps.map(({ step }) => step))
  expect(await available()).toMatchObject({ available: 10_000 - (job.charged ?? 0), held: 0 })
})

it('starts one run for one click, however often it is told', async () => {
  const { book, jobs, rest } = await open()
  await Promise.all([jobs.start('twice', plan, 'person'), jobs.start('twice', plan, 'person')])
  await rest('twice')
  expect(book.state().jobs.length).toBe(1)
})

it('does not start what cannot be paid, and says why', async () => {
  await spendAllBut(100)
  const { book, jobs, rest } = await open()
  await jobs.start('dear', plan, 'person')
  await rest('dear')
  expect(book.required('dear')).toMatchObject({
    status: 'denied',
    decision: { code: 'insufficient_credits' },
  })
  expect(await available()).toMatchObject({ available: 100, held: 0 })
})

it('pauses before the step it cannot pay, and goes on after a top-up without paying twice', async () => {
  const { book, jobs, rest } = await pausedRun()
  const paused = book.required('weekly-before')
  expect(paused).toMatchObject({ status: 'paused', decision: { code: 'insufficient_credits' } })
  const before = await credits.run({ account, run: paused.run ?? '' })

  await jobs.goOn('weekly-before', 'too-early')
  await rest('weekly-before')
  expect(book.required('weekly-before').status).toBe('paused')

  const topUp = { kind: 'purchase', credits: 5_000, reason: 'Top-up' } as const
  await credits.grant({ account, key: 'top-up', ...topUp })
  await jobs.goOn('weekly-before', 'now')
  await rest('weekly-before')
  expect(book.required('weekly-before').status).toBe('finished')
  const after = await credits.run({ account, run: paused.run ?? '' })
  expect(after.steps.slice(0, before.steps.length)).toEqual(before.steps)
  expect(after.charged).toBe(after.steps.reduce((sum, { charged }) => sum + charged, 0))
})

it('ends early where somebody cancels it: what is done stays charged, the rest comes back', async () => {
  const { book, jobs, rest } = await open(0.01)
  await jobs.start('cancelled', plan, 'person')
  while (book.required('cancelled').run === null) await new Promise((go) => setTimeout(go, 1))
  await jobs.cancel('cancelled')
  await rest('cancelled')
  const { status, charged } = book.required('cancelled')
  expect(status).toBe('cancelled')
  expect(await available()).toMatchObject({ available: 10_000 - (charged ?? 0), held: 0 })
})

it('can go on where the host was stopped in the middle', async () => {
  const first = await open(0.01)
  await first.jobs.start('stopped', plan, 'person')
  while (first.book.required('stopped').run === null) await new Promise((go) => setTimeout(go, 1))
  first.jobs.close()

  const second = await open()
  expect(second.book.required('stopped').status).toBe('stopped')
  await second.jobs.goOn('stopped', 'after-the-stop')
  await second.rest('stopped')
  expect(second.book.required('stopped').status).toBe('finished')
})

it('starts by itself when it is due, and not before', async () => {
  const { book, schedule, rest } = await open()
  await schedule.repeat(plan)
  const due = Date.parse(book.state().schedule?.dueAt ?? '')
  await schedule.tick(due - 1)
  expect(book.state().jobs).toEqual([])
  await schedule.tick(due)
  const [job] = book.state().jobs
  await rest(job?.id ?? '')
  expect(job?.startedBy).toBe('schedule')
  expect(Date.parse(book.state().schedule?.dueAt ?? '') - due).toBe(7 * 86_400_000)
})

it('skips a week while a run waits or credits are short, and is never switched off by it', async () => {
  const { book, schedule } = await pausedRun()
  await schedule.repeat(plan)
  const firstDue = book.state().schedule?.dueAt ?? ''
  await schedule.tick(Date.parse(firstDue))
  expect(book.state().schedule?.skipped).toEqual({ at: firstDue, why: 'paused' })
  expect(book.state().jobs.length).toBe(1)
})

it('skips a week whose run could not be paid', async () => {
  const { book, schedule } = await open()
  await schedule.repeat(plan)
  await spendAllBut(10)
  const due = book.state().schedule?.dueAt ?? ''
  await schedule.tick(Date.parse(due))
  expect(book.state().schedule?.skipped).toEqual({ at: due, why: 'insufficient_credits' })
  expect(book.state().jobs).toEqual([])
})
