import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { checkedCredits } from '../checked-credits.ts'
import type { Command } from '../command.ts'
import type { Credits } from '../credits.ts'
import { decide } from '../decide.ts'
import { activityFilter } from '../flow/activity-filter.ts'
import { groupCharges } from '../flow/charge-groups.ts'
import { check } from '../flow/check.ts'
import { describeActivity } from '../flow/describe-activity.ts'
import { estimate } from '../flow/estimate.ts'
import { estimateAccuracy } from '../flow/estimate-accuracy.ts'
import { estimateAutomationCost } from '../flow/estimate-automation.ts'
import { explain } from '../flow/explain.ts'
import { forecast } from '../flow/forecast.ts'
import { insights } from '../flow/insights.ts'
import { insightsPeriod } from '../flow/insights-period.ts'
import { measureHistory } from '../flow/measure-history.ts'
import { offerPlans } from '../flow/offer-plan.ts'
import { planFit } from '../flow/plan-fit.ts'
import { standingOf } from '../flow/standing.ts'
import { viewAccount } from '../flow/view-account.ts'
import { viewReservation } from '../flow/view-reservation.ts'
import { viewRun } from '../flow/view-run.ts'
import { doneValueOf, guardedOf, rejecting } from '../guarded-of.ts'
import { libraryFilters } from '../library/library-filters.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { LibraryKeyword } from '../model/keyword-library.ts'
import { rejectionError } from '../rejection-error.ts'
import { KeywordResearcher } from '../research/keyword-researcher.ts'
import type { SearchKeywords } from '../research/search-keywords.ts'
import { browseLibrary } from './browse-library.ts'
import { MemoryLedger } from './memory-ledger.ts'
import { memoryShelf } from './memory-shelf.ts'
import { newestPage } from './newest-page.ts'

export interface MemoryCreditsOptions {
  readonly catalogue?: Catalogue
  /** Milliseconds since 1970; the real clock where it is left out. */
  readonly now?: () => number
  /** Answers live searches; without it none can be made. */
  readonly searchKeywords?: SearchKeywords
  /** Keywords researched before, such as `smallLibrary()`; none where it is left out. */
  readonly keywordLibrary?: readonly LibraryKeyword[]
}

/** Credits in memory: the executable specification. What comes in is checked as a request is. */
export interface MemoryCredits extends Credits {
  /** Everything that is kept, for an auditor to read. */
  readonly ledger: MemoryLedger
}

/** Makes `Credits` in memory, empty. */
export function memoryCredits(options: MemoryCreditsOptions = {}): MemoryCredits {
  const { catalogue = defaultCatalogue, now = Date.now, searchKeywords } = options
  const { keywordLibrary = [] } = options
  const ledger = new MemoryLedger()

  const submit = (command: Command) => {
    const state = ledger.load(command)
    const decided = decide(state, command, now(), catalogue)
    ledger.write(command.account, state, decided)
    return decided.outcome
  }

  // What is due is done before it is read, so that what is shown is what the ledger says.
  const look = (account: string) => {
    const dueAt = ledger.loadAll(account).account?.dueAt
    if (dueAt === undefined) throw rejectionError('not_found', { account })
    if (dueAt <= now()) submit({ type: 'catch_up', account, input: {} })
    const { account: caughtUp, ...rest } = ledger.loadAll(account)
    if (caughtUp === null) throw rejectionError('not_found', { account })
    return { ...rest, account: caughtUp }
  }

  const credits: Credits = {
    plans: async () => offerPlans(catalogue, now()),
    putAccount: async ({ account, ...input }) =>
      doneValueOf(submit({ type: 'put_account', account, input })),
    account: async ({ account }) => viewAccount(look(account).account, now(), catalogue),

    estimate: async ({ account, ...work }) => {
      look(account)
      const asOf = new Date(now()).toISOString()
      const history = measureHistory(ledger.entries(account), now())
      return rejecting(() =>
        'automation' in work
          ? estimateAutomationCost(work.automation, catalogue, asOf, history)
          : estimate(work.actions, catalogue, asOf, history),
      )
    },
    check: async ({ account, ...work }) =>
      rejecting(() => {
        const standing = standingOf(look(account).account, now(), catalogue)
        return explain(check(standing, work, catalogue), catalogue)
      }),
    reserve: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'reserve', account, key, input })),
    reservation: async ({ account, reservation }) => {
      const found = look(account).reservations.get(reservation)
      if (found === undefined) throw rejectionError('not_found', { reservation })
      return viewReservation(found)
    },
    draw: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'draw', account, key, input })),
    settle: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'settle', account, key, input })),
    release: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'release', account, key, input })),
    charge: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'charge', account, key, input })),
    startRun: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'start_run', account, key, input })),
    run: async ({ account, run }) => {
      const { runs, reservations } = look(account)
      const found = runs.get(run)
      if (found === undefined) throw rejectionError('not_found', { run })
      return viewRun(found, reservations.get(found.reservation))
    },
    stepRun: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'step_run', account, key, input })),
    resumeRun: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'resume_run', account, key, input })),
    finishRun: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'finish_run', account, key, input })),
    grant: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'grant', account, key, input })),

    claim: async ({ account, ...input }) => guardedOf(submit({ type: 'claim', account, input })),
    unclaim: async ({ account, ...input }) => {
      doneValueOf(submit({ type: 'unclaim', account, input }))
    },

    keywords: async ({ account, ...page }) => {
      const newestFirst = [...look(account).keywords.values()].reverse()
      const { rows, nextCursor } = newestPage(newestFirst, page, (keyword) => keyword.id)
      const keywords = rows.map((keyword) => ({
        ...keyword,
        addedAt: new Date(keyword.addedAt).toISOString(),
      }))
      return { keywords, total: newestFirst.length, nextCursor }
    },
    addKeywords: async ({ account, key, ...input }) =>
      guardedOf(submit({ type: 'add_keywords', account, key, input })),
    removeKeywords: async ({ account, ...input }) =>
      doneValueOf(submit({ type: 'remove_keywords', account, input })),

    keywordLibrary: async (request) => browseLibrary(keywordLibrary, request),
    keywordLibraryFilters: async () => libraryFilters(keywordLibrary),
    research: (input) => researcher.research(input),

    insights: async ({ account, ...request }) => {
      look(account)
      const period = rejecting(() => insightsPeriod(request, now()))
      const groups = groupCharges(ledger.entries(account), period)
      return insights(groups, period, catalogue, { archivedSites: ledger.archivedSites(account) })
    },
    forecast: async ({ account }) =>
      forecast(ledger.entries(account), look(account).account, now(), catalogue),
    planFit: async ({ account }) =>
      planFit(ledger.entries(account), look(account).account, now(), catalogue),
    estimateAccuracy: async ({ account }) => {
      look(account)
      return estimateAccuracy(ledger.entries(account), now(), catalogue)
    },
    activity: async ({ account, ...page }) => {
      look(account)
      const newestFirst = ledger.entries(account).filter(activityFilter(page).matches).reverse()
      const { rows, nextCursor } = newestPage(newestFirst, page, (entry) => `${entry.seq}`)
      const activities = rows.flatMap((entry) => describeActivity(entry, catalogue) ?? [])
      return { activities, nextCursor }
    },
  }
  const researcher = new KeywordResearcher({ credits, shelf: memoryShelf(now), searchKeywords })
  return checkedCredits(credits, { ledger })
}
