import { keywordDoors } from '../../catalogue/doors.ts'
import { claimableLimitNames, limitNames } from '../../catalogue/limit-names.ts'
import type { Command, CommandType } from '../../command.ts'
import { accountStatuses } from '../../model/account.ts'
import type { ActionRequest } from '../../model/action-request.ts'
import { grantKinds } from '../../model/grant.ts'
import type { LimitRequest } from '../../model/limit-request.ts'
import type { AccountShelf } from './account-shelf.ts'
import type { SeededRandom } from './seeded-random.ts'

/** How often each command comes, out of the sum of them all. */
const weights: Readonly<Record<CommandType, number>> = {
  put_account: 5,
  grant: 8,
  charge: 14,
  reserve: 20,
  draw: 10,
  settle: 12,
  release: 5,
  start_run: 3,
  step_run: 9,
  resume_run: 2,
  finish_run: 2,
  claim: 10,
  unclaim: 4,
  add_keywords: 7,
  remove_keywords: 3,
  catch_up: 2,
}

const deck = Object.entries(weights).flatMap(([type, weight]) =>
  Array.from({ length: weight }, () => type as CommandType),
)

const names = ['ann', 'bob', 'cy', 'constructor', '__proto__']
const words = ['red shoes', ' Red  Shoes', 'blue', 'boots', 'c', 'd', 'e', '!!!', 'half \ud800']
const planIds = ['none', 'small', 'middle', 'middle', 'large', 'large']

/** Invents a command for an account at an instant; now and then one that makes no sense. */
export function inventCommand(
  random: SeededRandom,
  account: string,
  shelf: AccountShelf,
  now: number,
  key: string,
): Command {
  const type = shelf.account === null ? 'put_account' : inventType(random, shelf)
  switch (type) {
    case 'put_account':
      return { type, account, input: inventAccount(random, now) }
    case 'grant':
      return { type, account, key, input: inventGrant(random, now) }
    case 'charge':
      return { type, account, key, input: { actions: inventActions(random), ...inContext(random) } }
    case 'reserve':
      return { type, account, key, input: inventReserve(random) }
    case 'draw': {
      const reservation = inventReservation(random, shelf)
      const actions = inventDoneActions(random, shelf, reservation)
      return { type, account, key, input: { reservation, actions } }
    }
    case 'settle':
      return { type, account, key, input: inventSettle(random, shelf) }
    case 'release': {
      const reservation = inventReservation(random, shelf)
      return {
        type,
        account,
        key,
        input: { reservation, reason: random.pick(['failed', 'cancelled']) },
      }
    }
    case 'start_run':
      return { type, account, key, input: { automation: inventAutomation(random) } }
    case 'step_run':
      return {
        type,
        account,
        key,
        input: {
          run: inventRun(random, shelf),
          step: random.pick(['first', 'second', 'third']),
          status: random.pick(['started', 'started', 'finished', 'failed']),
          actions: several(random, 2, () => inventAction(random)),
        },
      }
    case 'resume_run':
    case 'finish_run':
      return { type, account, key, input: { run: inventRun(random, shelf) } }
    case 'claim':
      return {
        type,
        account,
        input: {
          limit: random.pick(claimableLimitNames),
          name: random.pick(names),
          ...(random.chance(60) && { state: random.pick(['active', 'pending']) }),
          ...(random.chance(60) && { ttlSeconds: 5 + random.below(100_000) }),
          ...(random.chance(30) && { reservation: inventReservation(random, shelf) }),
        },
      }
    case 'unclaim':
      return {
        type,
        account,
        input: { limit: random.pick(claimableLimitNames), name: random.pick(names) },
      }
    case 'add_keywords':
      return {
        type,
        account,
        key,
        input: {
          keywords: several(random, 4, () => ({
            keyword: random.pick(words),
            country: random.pick(['us', 'de']),
          })),
          door: random.pick(keywordDoors),
          policy: random.pick(['all_or_nothing', 'as_many_as_fit']),
          ...(random.chance(30) && { reservation: inventReservation(random, shelf) }),
        },
      }
    case 'remove_keywords': {
      const ids = [...shelf.keywords.keys(), 'kw_0_0']
      return { type, account, input: { ids: several(random, 3, () => random.pick(ids)) } }
    }
    case 'catch_up':
      return { type, account, input: {} }
    default:
      return type satisfies never
  }
}

/** Draws a card; what mostly would find nothing to act on mostly becomes what makes one. */
function inventType(random: SeededRandom, shelf: AccountShelf): CommandType {
  const type = random.pick(deck)
  switch (type) {
    case 'draw':
    case 'settle':
    case 'release':
      return shelf.openReservations.size > 0 || random.chance(20) ? type : 'reserve'
    case 'step_run':
    case 'resume_run':
    case 'finish_run': {
      const goesOn = [...shelf.runs.values()].slice(-3).some(({ status }) => status !== 'finished')
      return goesOn || random.chance(20) ? type : 'start_run'
    }
    default:
      return type
  }
}

function inventAccount(random: SeededRandom, now: number) {
  const month = 31 * 86_400_000
  return {
    planId: random.chance(3) ? 'nowhere' : random.pick(planIds),
    ...(random.chance(40) && { status: random.pick(accountStatuses) }),
    ...(random.chance(20) && {
      cycleAnchor: new Date(Math.max(0, now - month + random.below(2 * month))).toISOString(),
    }),
  }
}

function inventGrant(random: SeededRandom, now: number) {
  return {
    kind: random.pick(grantKinds),
    credits: random.chance(2) ? Number.MAX_SAFE_INTEGER - 50 : 1 + random.below(30),
    reason: 'Model',
    ...(random.chance(50) && {
      expiresAt: new Date(now + random.below(40 * 86_400_000) - 86_400_000).toISOString(),
    }),
    ...(random.chance(50) && { priority: random.below(200) }),
  }
}

function inventReserve(random: SeededRandom) {
  const wantsActions = random.chance(85)
  return {
    ...(wantsActions && { actions: inventActions(random) }),
    ...((!wantsActions || random.chance(30)) && { limits: inventLimits(random) }),
    ...(random.chance(70) && { ttlSeconds: random.chance(25) ? 5 + random.below(600) : 86_400 }),
    ...inContext(random),
  }
}

function inventSettle(random: SeededRandom, shelf: AccountShelf) {
  const reservation = inventReservation(random, shelf)
  return {
    reservation,
    actions: random.chance(15) ? [] : inventDoneActions(random, shelf, reservation),
    ...(random.chance(50) && { over: random.pick(['reject', 'charge_reserved'] as const) }),
    ...(random.chance(15) && { limits: inventLimits(random) }),
  }
}

/** Mostly some of what was asked for, else anything. */
function inventDoneActions(random: SeededRandom, shelf: AccountShelf, id: string): ActionRequest[] {
  const asked = shelf.reservations.get(id)?.actions ?? []
  if (asked.length === 0 || random.chance(25)) return inventActions(random)
  return asked.slice(0, 1 + random.below(asked.length))
}

/** Mostly one that is open, else one that has ended or never was; a run's own is left to it. */
function inventReservation(random: SeededRandom, shelf: AccountShelf): string {
  const open = [...shelf.openReservations.values()].flatMap(({ id, context }) =>
    context.runId === undefined ? id : [],
  )
  if (open.length > 0 && random.chance(85)) return random.pick(open)
  const last = [...shelf.reservations.values()]
    .filter(({ status }) => status !== 'open')
    .map(({ id }) => id)
    .slice(-20)
  return last.length > 0 && random.chance(80) ? random.pick(last) : 'res_0'
}

/** Mostly one of the newest runs, which may still go on. */
function inventRun(random: SeededRandom, shelf: AccountShelf): string {
  const last = [...shelf.runs.values()].slice(-3)
  const goOn = last.filter(({ status }) => status !== 'finished')
  if (goOn.length > 0 && random.chance(90)) return random.pick(goOn).id
  return last.length > 0 && random.chance(80) ? random.pick(last).id : 'run_0'
}

function inventAutomation(random: SeededRandom) {
  return {
    waiting: { keywords: random.below(12), ideas: random.below(3), articles: random.below(3) },
    wordsPerArticle: 100 * random.below(5),
    ...(random.chance(50) && { imagesPerArticle: { basic: random.below(3) } }),
    ...(random.chance(50) && { maxArticles: random.below(4) }),
  }
}

function inventActions(random: SeededRandom): ActionRequest[] {
  return several(random, 3, () => inventAction(random))
}

function inventAction(random: SeededRandom): ActionRequest {
  const quantity = random.chance(50)
    ? {}
    : { quantity: 1 + random.below(random.chance(20) ? 60 : 4) }
  switch (random.below(8)) {
    case 0:
      return { action: 'clustering', quantity: 1 + random.below(180) }
    case 1:
      return { action: 'content_generation', ...quantity }
    case 2:
      return { action: 'content_generation', words: random.below(900), ...quantity }
    case 3:
      return { action: 'optimisation', ...quantity }
    case 4: {
      const model = random.chance(3) ? 'toString' : random.pick(['large', 'small'])
      const tokens = { input: random.below(9_000), output: random.below(9_000), model }
      return { action: 'optimisation', tokens, ...quantity }
    }
    case 5: {
      const images = { basic: random.below(4), quality: random.below(3), premium: random.below(2) }
      return { action: 'image_generation', images, ...quantity }
    }
    case 6:
      return { action: 'internal_linking', ...quantity }
    default:
      return { action: random.chance(10) ? 'constructor' : 'site_structure', ...quantity }
  }
}

function inventLimits(random: SeededRandom): LimitRequest[] {
  return several(random, 3, () => ({ limit: random.pick(limitNames), count: 1 + random.below(3) }))
}

function inContext(random: SeededRandom) {
  return random.chance(30) ? { context: { siteId: random.pick(['one', 'two']) } } : {}
}

/** One to `most` of them. */
function several<T>(random: SeededRandom, most: number, make: () => T): T[] {
  return Array.from({ length: 1 + random.below(most) }, make)
}
