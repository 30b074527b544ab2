import { findPlan } from '../../catalogue/find-plan.ts'
import type { Command } from '../../command.ts'
import { type Decided, decide } from '../../decide.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { LedgerEntry } from '../../model/ledger-entry.ts'
import type { Outcome } from '../../state/outcome.ts'
import { noSlots } from '../../state/slots.ts'
import { AccountAuditor } from './account-auditor.ts'
import { AccountShelf } from './account-shelf.ts'
import { inventCommand } from './invent-command.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

/** One command at one instant. */
export interface Step {
  readonly now: number
  readonly command: Command
  /** The reservation or run it made when the story was first told. */
  readonly made?: string | undefined
}

/** What is wrong, and after which of the steps. */
export interface Finding {
  readonly step: number
  readonly findings: readonly string[]
}

/** How often each kind of command came to each outcome: `reserve denied`, `grant done`. */
export type Tally = Map<string, number>

const accounts = ['one', 'two', 'constructor']
const start = Date.parse('2026-01-31T09:30:00.000Z')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Runs invented commands through `decide` and audits the account after each of them. */
export function runModel(
  seed: number,
  commands: number,
  catalogue: Catalogue,
  tally: Tally,
): {
  readonly steps: readonly Step[]
  readonly finding: Finding | null
  readonly ledgers: readonly (readonly LedgerEntry[])[]
  readonly outcomes: readonly Outcome[]
} {
  const random = seededRandom(seed)
  const books = openBooks()
  const ledgers = new Map(accounts.map((account): [string, LedgerEntry[]] => [account, []]))
  const outcomes: Outcome[] = []
  const steps: Step[] = []
  let now = start
  for (let step = 0; step < commands; step += 1) {
    const account = random.pick(accounts)
    now = passTime(random, now, books(account).shelf)
    const command =
      repeatCommand(random, steps) ??
      inventCommand(random, account, books(account).shelf, now, `key-${step}`)
    const { decided, findings } = takeStep(books(command.account), { now, command }, catalogue)
    steps.push({ now, command, made: idIn(decided) })
    ledgers.get(command.account)?.push(...decided.entries)
    const { outcome } = decided
    outcomes.push(outcome)
    const ended = outcome.type !== 'rejected' && outcome.replayed ? 'repeated' : outcome.type
    const kind = `${command.type} ${ended}`
    tally.set(kind, (tally.get(kind) ?? 0) + 1)
    if (findings.length > 0) {
      return { steps, finding: { step, findings }, ledgers: [...ledgers.values()], outcomes }
    }
  }
  return { steps, finding: null, ledgers: [...ledgers.values()], outcomes }
}

/** The shortest story found that still goes wrong: whatever can be left out is left out. */
export function shrinkSteps(steps: readonly Step[], catalogue: Catalogue): readonly Step[] {
  let shortest = steps
  for (let chunk = Math.ceil(steps.length / 2); chunk >= 1; ) {
    const before = shortest.length
    for (let from = before - chunk; from >= 0; from -= chunk) {
      const shorter = [...shortest.slice(0, from), ...shortest.slice(from + chunk)]
      if (replay(shorter, catalogue) !== null) shortest = shorter
    }
    if (shortest.length === before || chunk > 1) chunk = Math.floor(chunk / 2)
  }
  return shortest
}

/** Takes given steps and returns the first finding. */
function replay(steps: readonly Step[], catalogue: Catalogue): Finding | null {
  const books = openBooks()
  const madeNow = new Map<string, string | undefined>()
  for (const [index, { now, command, made }] of steps.entries()) {
    const step = { now, command: withNewIds(command, madeNow) }
    const { decided, findings } = takeStep(books(command.account), step, catalogue)
    if (findings.length > 0) return { step: index, findings }
    if (made !== undefined) madeNow.set(`${command.account} ${made}`, idIn(decided))
  }
  return null
}

/** Ids follow from the history, so a story with something left out has other ids. */
function withNewIds(command: Command, madeNow: Map<string, string | undefined>): Command {
  switch (command.type) {
    case 'draw':
    case 'settle':
    case 'release': {
      const reservation = madeNow.get(`${command.account} ${command.input.reservation}`)
      return { ...command, input: { ...command.input, reservation } } as Command
    }
    case 'claim':
    case 'add_keywords': {
      if (command.input.reservation === undefined) return command
      const reservation = madeNow.get(`${command.account} ${command.input.reservation}`)
      return { ...command, input: { ...command.input, reservation } } as Command
    }
    case 'step_run':
    case 'resume_run':
    case 'finish_run': {
      const run = madeNow.get(`${command.account} ${command.input.run}`)
      return { ...command, input: { ...command.input, run } } as Command
    }
    default:
      return command
  }
}

function idIn({ outcome }: Decided): string | undefined {
  const value = outcome.type === 'done' ? (outcome.value as { id?: string } | undefined) : undefined
  return value?.id
}

interface Books {
  readonly shelf: AccountShelf
  readonly auditor: AccountAuditor
}

function openBooks(): (account: string) => Books {
  const opened = new Map<string, Books>()
  return (account) => {
    const known = opened.get(account)
    if (known !== undefined) return known
    const books = { shelf: new AccountShelf(), auditor: new AccountAuditor() }
    opened.set(account, books)
    return books
  }
}

function takeStep(
  { shelf, auditor }: Books,
  { now, command }: Step,
  catalogue: Catalogue,
): { decided: Decided; findings: readonly string[] } {
  const slice = shelf.slice(command, now)
  const decided = decide(slice, command, now, catalogue)
  shelf.keep(slice, decided)
  const limits = findPlan(catalogue, shelf.account?.planId ?? '')?.limits ?? noSlots
  return { decided, findings: auditor.audit(command, now, slice, decided, shelf, limits) }
}

/** Mostly seconds; sometimes exactly to the edge of what is due, far ahead, or an hour back. */
function passTime(random: SeededRandom, now: number, { account }: AccountShelf): number {
  const how = random.below(1000)
  if (how < 900) return now + random.below(20_000)
  if (how < 950) return now + random.below(20 * minute)
  if (how < 960) return now + random.below(12 * hour)
  if (how < 985) return Math.max(now, (account?.dueAt ?? now) - 1 + random.below(3))
  if (how < 987) return now + random.below(20 * day)
  if (how < 990) return now + random.below(14 * 31 * day)
  return how < 995 ? Math.max(start, now - random.below(hour)) : now
}

/** Now and then a command comes again, as it was or with something else under its key. */
function repeatCommand(random: SeededRandom, steps: readonly Step[]): Command | undefined {
  if (steps.length === 0 || !random.chance(8)) return undefined
  const { command } = random.pick(steps.slice(-40))
  if (command.type !== 'grant' || random.chance(70)) return command
  return { ...command, input: { ...command.input, credits: command.input.credits + 1 } }
}
