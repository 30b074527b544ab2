import { type Credits, check, estimate, estimateAutomationCost } from '@igny8/credits-core'
import {
  doneValueOf,
  guardedOf,
  offerPlans,
  rejecting,
  standingOf,
  viewAccount,
} from '@igny8/credits-core/decider'
import { explain } from '@igny8/credits-core/words'
import { loadAccount } from './read/load-account.ts'
import { loadActivityPage } from './read/load-activity-page.ts'
import { loadEstimateAccuracy } from './read/load-estimate-accuracy.ts'
import { loadForecast } from './read/load-forecast.ts'
import { loadHistory } from './read/load-history.ts'
import { loadInsights } from './read/load-insights.ts'
import { loadKeywordPage } from './read/load-keyword-page.ts'
import { loadLibraryFilters } from './read/load-library-filters.ts'
import { loadLibraryPage } from './read/load-library-page.ts'
import { loadPlanFit } from './read/load-plan-fit.ts'
import { loadReservation } from './read/load-reservation.ts'
import { loadRun } from './read/load-run.ts'
import type { Store } from './store.ts'

/**
 * `Credits` over a store: writes are commands, reads do first what is due. Live searches are made of
 * both, and of a provider: they come from outside.
 */
export function creditsOverStore(store: Store, research: Credits['research']): Credits {
  const { submit, catalogue } = store
  return {
    plans: async () => offerPlans(catalogue, Date.now() + store.timeShiftMs()),
    putAccount: async ({ account, ...input }) =>
      doneValueOf(await submit({ type: 'put_account', account, input })),
    account: async ({ account }) => {
      const found = await loadAccount(store, account)
      return rejecting(() => viewAccount(found.account, found.now, catalogue))
    },

    estimate: async ({ account, ...work }) => {
      const { now } = await loadAccount(store, account)
      const asOf = new Date(now).toISOString()
      const history = await loadHistory(store, account, now)
      return rejecting(() =>
        'automation' in work
          ? estimateAutomationCost(work.automation, catalogue, asOf, history)
          : estimate(work.actions, catalogue, asOf, history),
      )
    },
    check: async ({ account, ...work }) => {
      const found = await loadAccount(store, account)
      return rejecting(() =>
        explain(check(standingOf(found.account, found.now, catalogue), work, catalogue), catalogue),
      )
    },
    reserve: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'reserve', account, key, input })),
    reservation: ({ account, reservation }) => loadReservation(store, account, reservation),
    draw: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'draw', account, key, input })),
    settle: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'settle', account, key, input })),
    release: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'release', account, key, input })),
    charge: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'charge', account, key, input })),
    startRun: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'start_run', account, key, input })),
    run: ({ account, run }) => loadRun(store, account, run),
    stepRun: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'step_run', account, key, input })),
    resumeRun: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'resume_run', account, key, input })),
    finishRun: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'finish_run', account, key, input })),
    grant: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'grant', account, key, input })),

    claim: async ({ account, ...input }) =>
      guardedOf(await submit({ type: 'claim', account, input })),
    unclaim: async ({ account, ...input }) => {
      doneValueOf(await submit({ type: 'unclaim', account, input }))
    },

    keywords: ({ account, ...page }) => loadKeywordPage(store, account, page),
    addKeywords: async ({ account, key, ...input }) =>
      guardedOf(await submit({ type: 'add_keywords', account, key, input })),
    removeKeywords: async ({ account, ...input }) =>
      doneValueOf(await submit({ type: 'remove_keywords', account, input })),

    keywordLibrary: (request) => loadLibraryPage(store, request),
    keywordLibraryFilters: () => loadLibraryFilters(store),
    research,

    insights: ({ account, ...request }) => loadInsights(store, account, request),
    forecast: ({ account }) => loadForecast(store, account),
    planFit: ({ account }) => loadPlanFit(store, account),
    estimateAccuracy: ({ account }) => loadEstimateAccuracy(store, account),
    activity: ({ account, ...page }) => loadActivityPage(store, account, page),
  }
}
