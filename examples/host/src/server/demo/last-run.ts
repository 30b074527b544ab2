import type { Credits } from '@igny8/credits-core'
import { type AutomationPlan, isUnderWay } from '../../shared/automation.ts'
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
  const at = bySchedule ? Date.parse(nextMonday(now)) - 7 * dayMs : now - dayMs / 4
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
        const ended = new Promise<void>((resolve) => {
          book.watch(jobId, (job) => isUnderWay(job) || resolve())
        })
        await jobs.start(jobId, plan, bySchedule ? 'schedule' : 'person')
        await ended
        await book.schedule({ plan, dueAt: nextMonday(now), skipped: null })
      },
    },
  ]
}

/** A name under which the keywords bring more articles than were expected. */
const jobId = 'weekly-before'

/** A run is paid as a whole when it starts: without as much it would not be there to pause. */
async function buyWhatIsMissing(credits: Credits, account: string, { config }: AutomationPlan) {
  const { required } = await credits.estimate({ account, automation: config })
  const { available } = (await credits.account({ account })).credits
  if (available >= required) return
  const bought = Math.ceil((required - available) / 500) * 500
  const purchase = { kind: 'purchase', credits: bought, reason: 'Top-up' } as const
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
