import type { Credits } from '@igny8/credits-core'
import type { Route } from './route.ts'

const inAccount = '/v1/accounts/{account}'
const inReservation = `${inAccount}/reservations/{reservation}` as const
const inRun = `${inAccount}/runs/{run}` as const
const inClaim = `${inAccount}/claims/{limit}/{name}` as const

const kib = 1024
const mib = 1024 * kib

const read = {
  method: 'GET',
  who: 'both',
  scope: 'read',
  keyed: false,
  body: 'none',
  bodyCapBytes: 64 * kib,
  status: 200,
  guarded: false,
  codes: [],
} as const

const write = { ...read, who: 'service', scope: 'write' } as const

const keyed = {
  ...write,
  method: 'POST',
  keyed: true,
  body: 'required',
  guarded: true,
} as const

const ended = ['reservation_settled', 'reservation_released', 'reservation_expired'] as const

/** The table of routes. A route is named after the method of `Credits` that answers it. */
export const routes = {
  plans: {
    ...read,
    path: '/v1/plans',
    summary: 'The plans of the catalogue, cheapest first',
    who: 'any',
    answerField: 'plans',
    list: 'plans',
  },
  putAccount: {
    ...write,
    method: 'PUT',
    path: inAccount,
    summary: 'Create an account, or change its plan, status or anchor',
    body: 'required',
    creates: 'account',
    answerField: 'limits',
  },
  account: {
    ...read,
    path: inAccount,
    summary: 'Plan, four limits, credits and cycle as they stand now',
    answerField: 'limits',
  },
  estimate: {
    ...read,
    method: 'POST',
    path: `${inAccount}/estimates`,
    summary: 'What the work would cost, before anything runs',
    body: 'required',
    answerField: 'lines',
  },
  check: {
    ...read,
    method: 'POST',
    path: `${inAccount}/checks`,
    summary: 'Would all of it be allowed now? Changes nothing',
    body: 'required',
    answerField: 'allowed',
  },
  reserve: {
    ...keyed,
    path: `${inAccount}/reservations`,
    summary: 'Hold the credits and slots of the work, all or nothing',
    status: 201,
    answerField: 'expiresAt',
  },
  reservation: {
    ...read,
    path: inReservation,
    summary: 'One reservation',
    who: 'service',
    answerField: 'expiresAt',
  },
  draw: {
    ...keyed,
    path: `${inReservation}/draws`,
    summary: 'Charge a part of a reservation; the rest stays on hold',
    answerField: 'charged',
    codes: [...ended, 'settle_exceeds_reserved'],
  },
  settle: {
    ...keyed,
    path: `${inReservation}/settle`,
    summary: 'Charge the work as it really was and give the rest back',
    answerField: 'charged',
    codes: [...ended, 'settle_exceeds_reserved'],
  },
  release: {
    ...keyed,
    path: `${inReservation}/release`,
    summary: 'Give everything that is still held back',
    body: 'optional',
    answerField: 'charged',
    codes: ended,
  },
  charge: {
    ...keyed,
    path: `${inAccount}/charges`,
    summary: 'Check and charge in one step',
    answerField: 'charged',
  },
  startRun: {
    ...keyed,
    path: `${inAccount}/runs`,
    summary: 'Check a whole automation, hold once and open its run',
    status: 201,
    answerField: 'steps',
  },
  run: {
    ...read,
    path: inRun,
    summary: 'One automation run',
    answerField: 'steps',
  },
  stepRun: {
    ...keyed,
    path: `${inRun}/steps`,
    summary: 'Set credits aside for a step, charge it, or tell that it failed',
    answerField: 'steps',
    codes: ['reservation_settled', 'reservation_expired'],
  },
  resumeRun: {
    ...keyed,
    path: `${inRun}/resume`,
    summary: 'Go on with a paused run; nothing is charged twice',
    body: 'none',
    answerField: 'steps',
    codes: ['reservation_settled'],
  },
  finishRun: {
    ...keyed,
    path: `${inRun}/finish`,
    summary: 'End a run and give the rest of its credits back',
    body: 'none',
    answerField: 'charged',
    codes: ['reservation_settled'],
  },
  grant: {
    ...keyed,
    path: `${inAccount}/grants`,
    summary: 'Add credits',
    answerField: 'remaining',
  },
  claim: {
    ...write,
    method: 'PUT',
    path: inClaim,
    summary: 'Take a named slot; idempotent by its name',
    body: 'optional',
    guarded: true,
    creates: 'name',
    answerField: 'state',
  },
  unclaim: {
    ...write,
    method: 'DELETE',
    path: inClaim,
    summary: 'Give a named slot back',
    status: 204,
    creates: 'name',
    answerField: '',
  },
  keywords: {
    ...read,
    path: `${inAccount}/keywords`,
    summary: 'The keywords of the workspace, newest first',
    answerField: 'keywords',
    list: 'keywords',
  },
  addKeywords: {
    ...keyed,
    path: `${inAccount}/keywords`,
    summary: 'Add keywords; the answer says what became of each row',
    who: 'both',
    bodyCapBytes: mib,
    answerField: 'rows',
  },
  removeKeywords: {
    ...write,
    method: 'DELETE',
    path: `${inAccount}/keywords`,
    summary: 'Remove keywords by id and free their slots',
    who: 'both',
    body: 'required',
    bodyCapBytes: mib,
    answerField: 'removed',
  },
  keywordLibrary: {
    ...read,
    path: '/v1/keyword-library',
    summary: 'Keywords researched before; browsing is free',
    who: 'any',
    answerField: 'keywords',
    list: 'keywords',
  },
  keywordLibraryFilters: {
    ...read,
    path: '/v1/keyword-library/filters',
    summary: 'What the library can be narrowed by: industries with their sectors, and countries',
    who: 'any',
    answerField: 'industries',
  },
  research: {
    ...keyed,
    path: `${inAccount}/keyword-research`,
    summary: 'Search keywords live; uses one query of the month where nobody asked the same lately',
    who: 'both',
    answerField: 'rows',
    codes: ['provider_error', 'provider_timeout'],
  },
  insights: {
    ...read,
    path: `${inAccount}/insights`,
    summary: 'What credits were spent on: by site, action, image quality, automation and day',
    answerField: 'timeline',
  },
  forecast: {
    ...read,
    path: `${inAccount}/forecast`,
    summary: 'When credits and limits run out at the present pace',
    answerField: 'limits',
  },
  planFit: {
    ...read,
    path: `${inAccount}/plan-fit`,
    summary: 'Which plans would have carried the last 90 days, and the cheapest of them',
    answerField: 'plans',
  },
  estimateAccuracy: {
    ...read,
    path: `${inAccount}/estimate-accuracy`,
    summary: 'What was charged in the last 90 days beside what was expected, by action',
    answerField: 'actions',
  },
  activity: {
    ...read,
    path: `${inAccount}/activity`,
    summary: 'What happened, newest first',
    answerField: 'activities',
    list: 'activities',
  },
} as const satisfies Record<keyof Credits, Route>

/** The name of a route: the method of `Credits` that answers it. */
export type RouteName = keyof typeof routes

/** The names of all routes. */
export const routeNames = Object.keys(routes) as RouteName[]

/** The row of a route, in the type that all rows share. */
export function routeOf(name: RouteName): Route {
  return routes[name]
}
