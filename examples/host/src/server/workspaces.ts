import type { Credits } from '@igny8/credits-core'
import { type Articles, openArticles } from './articles.ts'
import { type AutomationJobs, openAutomationJobs } from './automation/automation-jobs.ts'
import { type JobBook, openJobBook } from './automation/job-book.ts'
import { openWeeklySchedule, type WeeklySchedule } from './automation/weekly-schedule.ts'
import type { Books } from './books.ts'
import { type HostPlaces, openPlaces } from './places.ts'

/** All that the host does for one account. */
export interface Workspace {
  readonly account: string
  readonly places: HostPlaces
  readonly articles: Articles
  readonly book: JobBook
  readonly jobs: AutomationJobs
  readonly schedule: WeeklySchedule
}

export interface Workspaces {
  find(account: string): Workspace | undefined
  close(): void
}

const tickEveryMs = 30_000

/** A workspace for each account, and the clock that starts what is due in them. */
export async function openWorkspaces({
  accounts,
  credits,
  books,
  writerSeconds,
}: {
  accounts: readonly { readonly id: string; readonly actor: string }[]
  credits: Credits
  books: Books
  /** How long the writer takes over an article. */
  writerSeconds: number
}): Promise<Workspaces> {
  const workspaces = new Map<string, Workspace>()
  for (const { id: account, actor } of accounts) {
    const of = { account, actor, credits, books: books.of(account) }
    const book = openJobBook(of.books)
    const jobs = await openAutomationJobs({ ...of, book, stepSeconds: writerSeconds / 5 })
    workspaces.set(account, {
      account,
      places: openPlaces(of),
      articles: await openArticles({ ...of, writerSeconds }),
      book,
      jobs,
      schedule: openWeeklySchedule({ account, credits, book, jobs }),
    })
  }
  const ticking = setInterval(() => {
    for (const { schedule } of workspaces.values()) {
      schedule.tick(Date.now()).catch((error) => process.stderr.write(`${error}\n`))
    }
  }, tickEveryMs).unref()

  return {
    find: (account) => workspaces.get(account),
    close() {
      clearInterval(ticking)
      for (const { articles, jobs } of workspaces.values()) {
        articles.close()
        jobs.close()
      }
    },
  }
}
