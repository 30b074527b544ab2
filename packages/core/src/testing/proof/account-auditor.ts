import { type LimitName, limitNames, type PerLimit } from '../../catalogue/limit-names.ts'
import type { Command } from '../../command.ts'
import type { Decided } from '../../decide.ts'
import type { LedgerEntry } from '../../model/ledger-entry.ts'
import type { AccountState } from '../../state/account-state.ts'
import type { State } from '../../state/state.ts'
import type { AccountShelf } from './account-shelf.ts'
import { cycleStartByCalendar } from './second-calendar.ts'

/**
 * Follows one account's ledger with sums of its own and says what does not add up. Shares no code with
 * what it audits.
 */
export class AccountAuditor {
  #seq = 0
  #at = 0
  #balance = 0
  #held = 0
  readonly #slots: Record<LimitName, number> = { sites: 0, users: 0, keywords: 0, ahrefsQueries: 0 }
  #spent = 0
  #granted = 0
  #cycle: { anchor: number; number: number; start: number; end: number } | null = null
  readonly #heldBy = new Map<string, number>()
  readonly #chargedTo = new Map<string, number>()
  readonly #released = new Map<string, number>()
  readonly #ended = new Map<string, string>()
  readonly #findings: string[] = []

  /** Everything that is wrong after a command; the shelf already keeps what it changed. */
  audit(
    command: Command,
    now: number,
    before: State,
    decided: Decided,
    shelf: AccountShelf,
    limits: PerLimit<number | null>,
  ) {
    this.#findings.length = 0
    this.#auditOutcome(command, before, decided)
    const time = Math.max(now, before.account?.updatedAt ?? 0)
    if (decided.state !== before) this.#passTime(time)
    for (const entry of decided.entries) this.#follow(entry)
    if (shelf.account !== null) {
      this.#auditMoney(shelf.account, shelf)
      this.#auditSlots(shelf.account, shelf)
      this.#auditGrowth(before.account, shelf.account, limits)
      this.#auditRuns(shelf)
      if (decided.outcome.type !== 'rejected' && decided.outcome.replayed === undefined) {
        this.#auditCycle(shelf.account, time)
        this.#auditTime(shelf.account, time, shelf)
      }
    }
    return this.#findings
  }

  #is(what: string, actual: unknown, expected: unknown) {
    if (!Object.is(actual, expected)) this.#findings.push(`${what} is ${actual}, not ${expected}`)
  }

  #holds(what: string, holds: boolean) {
    if (!holds) this.#findings.push(what)
  }

  /** A refusal changes nothing, a denial writes one line that moves nothing, a repeat changes nothing. */
  #auditOutcome(command: Command, before: State, { state, entries, outcome }: Decided) {
    if (outcome.type === 'rejected' || outcome.replayed) {
      this.#holds('a refusal or repeat changed the state', state === before)
      this.#is('entries of a refusal or repeat', entries.length, 0)
      return
    }
    if (outcome.type === 'denied') {
      const last = entries.at(-1)
      this.#is('the entry of a denial', last?.kind, 'deny')
      this.#is('its note', last?.note, outcome.decision.code)
      this.#is('denials in one command', entries.filter(({ kind }) => kind === 'deny').length, 1)
    }
    const keyed = entries.filter((entry) => entry.key !== null)
    this.#is('entries with the key', keyed.length, 'key' in command ? 1 : 0)
    if ('key' in command) {
      this.#is('the key', keyed[0]?.key, command.key)
      this.#is('the remembered answer', state.answers.get(command.key)?.outcome, outcome)
    }
  }

  #follow(entry: LedgerEntry) {
    this.#is('seq', entry.seq, this.#seq + 1)
    this.#holds(`time ran back from ${this.#at} to ${entry.at}`, entry.at >= this.#at)
    this.#seq = entry.seq
    this.#at = entry.at
    this.#balance += entry.credits
    this.#held += entry.held
    if (entry.limit !== null) this.#slots[entry.limit] += entry.slots
    else this.#is('slots of no limit', entry.slots, 0)
    for (const figure of [entry.credits, entry.held, entry.slots, entry.count]) {
      this.#holds(`a figure of ${entry.kind} is ${figure}`, Number.isSafeInteger(figure))
      this.#holds(`a figure of ${entry.kind} is −0`, !Object.is(figure, -0))
    }
    if (entry.kind === 'deny' || entry.kind === 'plan' || entry.kind === 'run') {
      this.#is(
        `credits and slots moved by ${entry.kind}`,
        entry.credits || entry.held || entry.slots,
        0,
      )
    }
    if (entry.kind === 'charge') {
      this.#holds('a charge gives', entry.credits <= 0)
      this.#is('held of a charge', entry.held, entry.reservation === null ? 0 : entry.credits)
      this.#spent -= entry.credits
      const run = entry.context.runId
      if (run !== undefined) {
        this.#chargedTo.set(run, (this.#chargedTo.get(run) ?? 0) - entry.credits)
      }
    }
    if (entry.kind === 'grant' && entry.note === 'plan') this.#granted += entry.credits
    if (entry.kind === 'hold' || entry.kind === 'release') {
      this.#is(`balance moved by ${entry.kind}`, entry.credits, 0)
    }
    if (entry.reservation !== null) this.#followReservation(entry, entry.reservation)
  }

  #followReservation(entry: LedgerEntry, id: string) {
    if (!this.#heldBy.has(id)) this.#is(`the first entry of ${id}`, entry.kind, 'hold')
    const held = (this.#heldBy.get(id) ?? 0) + entry.held
    this.#holds(`${id} holds ${held}`, held >= 0)
    this.#heldBy.set(id, held)
    if (entry.kind === 'release') this.#released.set(id, -entry.held)
  }

  #auditMoney(account: AccountState, shelf: AccountShelf) {
    const available = sum(account.grants, ({ remaining }) => remaining)
    this.#is('seq of the account', account.seq, this.#seq)
    this.#is('balance', available + account.held, this.#balance)
    this.#is('held by the ledger', account.held, this.#held)
    this.#holds(`held is ${account.held}`, account.held >= 0)
    this.#holds(`balance is ${this.#balance}`, Number.isSafeInteger(this.#balance))
    for (const { id, remaining, credits } of account.grants) {
      this.#holds(`${id} has ${remaining} of ${credits}`, remaining > 0 && remaining <= credits)
    }
    this.#is(
      'grants by id',
      new Set(account.grants.map(({ id }) => id)).size,
      account.grants.length,
    )
    const open = [...shelf.openReservations.values()]
    this.#is('open reservations', account.openReservations, open.length)
    let heldInAll = 0
    for (const { id, parts } of open) {
      const held = sum(parts, ({ remaining }) => remaining)
      this.#is(`held by ${id}`, held, this.#heldBy.get(id))
      heldInAll += held
    }
    this.#is('held by reservations', heldInAll, account.held)
  }

  #auditSlots({ used, heldSlots }: AccountState, shelf: AccountShelf) {
    const claims = [...shelf.claims.values()]
    const slots = [...shelf.openReservations.values()].flatMap((one) => one.slots)
    for (const limit of limitNames) {
      this.#is(`used ${limit}`, used[limit], this.#slots[limit])
      const pending = claims.filter((one) => one.limit === limit && one.state === 'pending').length
      const inFlight = sum(slots, (slot) => (slot.limit === limit ? slot.count : 0))
      this.#is(`held ${limit}`, heldSlots[limit], pending + inFlight)
      if (limit === 'sites' || limit === 'users') {
        const active = claims.filter((one) => one.limit === limit && one.state === 'active').length
        this.#is(`active ${limit}`, used[limit], active)
      }
    }
    this.#is('keywords', used.keywords, shelf.keywords.size)
  }

  /** What is taken of a limit grows up to the limit; being over it can only come from a smaller plan. */
  #auditGrowth(before: AccountState | null, after: AccountState, limits: PerLimit<number | null>) {
    for (const limit of limitNames) {
      const most = limits[limit] ?? Number.POSITIVE_INFINITY
      const was = before === null ? 0 : before.used[limit] + before.heldSlots[limit]
      const taken = after.used[limit] + after.heldSlots[limit]
      this.#holds(`${taken} of ${most} ${limit} are taken`, taken <= Math.max(most, was))
    }
  }

  /** A run pays each step once, and is paid for nothing but its steps. */
  #auditRuns(shelf: AccountShelf) {
    for (const { id, charged, steps, status, pausedBy, reservation } of shelf.runs.values()) {
      this.#is(`charged to ${id}`, charged, this.#chargedTo.get(id) ?? 0)
      this.#is(
        `charged to steps of ${id}`,
        charged,
        sum(steps, (step) => step.charged),
      )
      this.#is(`${id} has a reason to pause`, pausedBy !== null, status === 'paused')
      const ended = sum(steps, (step) => (step.status === 'started' ? 0 : step.held))
      this.#is(`set aside for steps of ${id} that ended`, ended, 0)
      if (!shelf.openReservations.has(reservation)) continue
      const setAside = sum(steps, (step) => step.held)
      const held = this.#heldBy.get(reservation) ?? 0
      this.#holds(`${id} set ${setAside} aside and holds ${held}`, setAside <= held)
    }
  }

  /** What a cycle counts begins again when its end has come. */
  #passTime(now: number) {
    if (this.#cycle === null || now < this.#cycle.end) return
    this.#spent = 0
    this.#granted = 0
  }

  #auditCycle(account: AccountState, now: number) {
    const { anchor, cycle } = account
    if (this.#cycle?.anchor !== anchor || this.#cycle.number !== cycle) {
      const start = cycleStartByCalendar(anchor, cycle)
      this.#cycle = { anchor, number: cycle, start, end: cycleStartByCalendar(anchor, cycle + 1) }
    }
    const { start, end } = this.#cycle
    this.#holds(`${now} is not in the cycle ${start}–${end}`, start <= now && now < end)
    this.#holds(`falls due at ${account.dueAt}, after the cycle ends`, account.dueAt <= end)
    this.#is('spent in this cycle', account.spentThisCycle, this.#spent)
    this.#is('granted in this cycle', account.grantedThisCycle, this.#granted)
    this.#holds(`granted ${this.#granted}, more than any plan gives`, this.#granted <= 300)
  }

  /** Nothing that has fallen due is left, nothing falls due before `dueAt`, nothing ends twice. */
  #auditTime(account: AccountState, now: number, shelf: AccountShelf) {
    const { dueAt } = account
    const due = (what: string, at: number | null) => {
      if (at === null) return
      this.#holds(`${what} was due at ${at}, now is ${now}`, at > now)
      this.#holds(`${what} falls due at ${at}, before ${dueAt}`, at >= dueAt)
    }
    for (const { id, expiresAt } of account.grants) due(id, expiresAt)
    for (const { name, expiresAt } of shelf.claims.values()) due(name, expiresAt)
    for (const [id, { expiresAt }] of shelf.openReservations) due(id, expiresAt)
    for (const [id, { status, parts, slots }] of shelf.reservations) {
      const ended = this.#ended.get(id)
      if (ended !== undefined) this.#is(`the end of ${id}`, status, ended)
      else if (status !== 'open') {
        this.#ended.set(id, status)
        this.#is(`held by the ended ${id}`, this.#heldBy.get(id), 0)
        this.#is(`slots of the ended ${id}`, slots.length, 0)
        const back = sum(parts, ({ remaining }) => remaining)
        const released = this.#released.get(id) ?? 0
        // Credits of a month that was over did not come back.
        this.#holds(`${back} of ${released} released by ${id} came back`, back <= released)
      }
    }
  }
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  let total = 0
  for (const one of all) total += of(one)
  return total
}
