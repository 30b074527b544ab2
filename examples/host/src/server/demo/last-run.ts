import type { Credits } from '@igny8/credits-core'
import { type AutomationJob, type AutomationPlan, isUnderWay } from '../../shared/automation.ts'
import { openAutomationJobs } from '../automation/automation-jobs.ts'
import { openJobBook } from '../automation/job-book.ts'
import { nextMonday } from '../automation/next-due.ts'
import type { AccountBooks } from '../books.ts'
import { slotName } from '../places.ts'
import { dayMs, type Happening } from './happening.ts'
import type { Sample } from './sample.ts'

/** The newest run of the automation, step by step as the host really does it, and its schedule. */
export function lastRunOf(sample: Sample, books: AccountBooks, now: number): readonly Happening[] {
  const { lastRun, sites, id: account, team } = sample
  if (lastRun === 'none') return []
  const bySchedule = lastRun === 'finished'
  // Under the second name the keywords bring more articles than were expected of them.
  const jobId = bySchedule ? `weekly-of-${account}` : 'weekly-before'
  const at = bySchedule ? mondayBefore(now) : now - dayMs / 4
  const plan: AutomationPlan = {
    siteId: slotName(sites[0]?.name ?? ''),
    config: {
      waiting: { keywords: 20 },
      wordsPerArticle: 1_500,
      imagesPerArticle: { quality: 3, premium: 1 },
      ...(bySchedule && { maxArticles: 3 }),
    },
  }
  return [
    {
      at,
      async happen(credits) {
        const book = openJobBook(books)
        if (book.find(jobId)) return
        const actor = team[0]?.name ?? 'Somebody'
        const as = bySchedule ? credits : spendingTheRest(credits, account)
        if (!bySchedule) await buyWhatIsMissing(credits, account, plan)
        const clock = () => at
        const jobs = await openAutomationJobs({
          account,
          actor,
          credits: as,
          book,
          stepSeconds: 0,
          clock,
        })
        const { status } = await jobs.start(jobId, plan, bySchedule ? 'schedule' : 'person')
        if (status === 'starting') await new Promise((ended) => book.watch(jobId, restsThen(ended)))
        await book.schedule({ plan, dueAt: nextMonday(now), skipped: null })
      },
    },
  ]
}

function mondayBefore(now: number): number {
  const monday = Date.parse(nextMonday(now)) - 7 * dayMs
  return monday < now ? monday : monday - 7 * dayMs
}

function restsThen(rest: (job: AutomationJob) => void): (job: AutomationJob) => void {
  return (job) => isUnderWay(job) || rest(job)
}

/** A run is paid as a whole when it starts: without as much it would not be there to pause. */
async function buyWhatIsMissing(credits: Credits, account: string, { config }: AutomationPlan) {
  const { required } = await credits.estimate({ account, automation: config })
  const { available } = (await credits.account({ account })).credits
  if (available >= required) return
  const purchase = { kind: 'purchase', credits: 1_000, reason: 'Top-up' } as const
  await credits.grant({ account, key: 'top-up', ...purchase })
}

/** While the run is under way somebody uses up what it has not set aside. */
function spendingTheRest(credits: Credits, account: string): Credits {
  return {
    ...credits,
    async startRun(input) {
      const started = await credits.startRun(input)
      const { available } = (await credits.account({ account })).credits
      const actions = [{ action: 'image_generation', images: { basic: available } }]
      if (available === 0) return started
      await credits.charge({ account, key: 'the-rest', actions })
      return started
    },
  }
}
