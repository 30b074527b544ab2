import { expect, inject, test } from 'vitest'
import type { Command, CommandType } from './command.ts'
import { type Decided, decide } from './decide.ts'
import { needs } from './needs.ts'
import { emptyState, type State } from './state/state.ts'
import { AccountShelf } from './testing/proof/account-shelf.ts'
import { inventCommand } from './testing/proof/invent-command.ts'
import { seededRandom } from './testing/proof/seeded-random.ts'
import { tightCatalogue } from './testing/proof/tight-catalogue.ts'

const catalogue = tightCatalogue({ basis: 'max' }, '2026-03-01T00:00:00.000Z')

/** Takes each of many random commands on what it needs and on everything; keeps the first. */
function decideTwice(
  compare: (
    step: { command: Command; now: number; part: State },
    on: { part: Decided; whole: Decided },
  ) => void,
) {
  for (let story = 0; story < 150; story += 1) {
    const random = seededRandom(inject('seed') + story)
    const shelf = new AccountShelf()
    let now = Date.parse('2026-01-31T09:30:00.000Z')
    const sent: Command[] = []
    for (let step = 0; step < 120; step += 1) {
      now += random.below(random.chance(4) ? 12 * 86_400_000 : 90_000)
      const repeated = sent.length > 0 && random.chance(6) ? random.pick(sent) : undefined
      const command = repeated ?? inventCommand(random, 'a', shelf, now, `key-${step}`)
      sent.push(command)
      const part = shelf.slice(command, now)
      const onPart = decide(part, command, now, catalogue)
      const whole = decide(shelf.whole(), command, now, catalogue)
      compare({ command, now, part }, { part: onPart, whole })
      shelf.keep(part, onPart)
    }
  }
}

const told = ({ outcome, entries, state }: Decided) =>
  JSON.stringify([outcome, entries, state.account])

test('a command decides the same on what it needs as on everything there is', () => {
  const ran = new Map<CommandType, number>()
  decideTwice(({ command }, { part, whole }) => {
    ran.set(command.type, (ran.get(command.type) ?? 0) + 1)
    if (told(part) !== told(whole)) expect(part, JSON.stringify(command)).toEqual(whole)
  })
  const types: CommandType[] = [
    'put_account',
    'grant',
    'charge',
    'reserve',
    'draw',
    'settle',
    'release',
    'start_run',
    'step_run',
    'resume_run',
    'finish_run',
    'claim',
    'unclaim',
    'add_keywords',
    'remove_keywords',
    'catch_up',
  ]
  expect([...ran.keys()].sort()).toEqual(types.sort())
  expect([...ran.values()].reduce((sum, count) => sum + count, 0)).toBe(18_000)
  expect(Math.min(...ran.values())).toBeGreaterThan(100)
})

test('none of what is named could be left out', () => {
  const kinds = ['reservations', 'runs', 'claims', 'keywords', 'answers'] as const
  const missed = new Map<string, number>()
  decideTwice(({ command, now, part }, on) => {
    for (const kind of kinds) {
      if (part[kind].size === 0) continue
      const without = decide({ ...part, [kind]: emptyState[kind] }, command, now, catalogue)
      if (told(without) !== told(on.part)) missed.set(kind, (missed.get(kind) ?? 0) + 1)
    }
  })
  expect([...missed.keys()].sort()).toEqual([...kinds].sort())
})

test('what a command needs is named once for each row of it', () => {
  const keywords = ['Red Shoes', 'red  shoes', 'half \ud800', '!!!'].map((keyword) => ({
    keyword,
    country: 'us',
  }))
  const input = { keywords, door: 'manual', policy: 'as_many_as_fit' } as const
  expect(needs({ type: 'add_keywords', account: 'a', key: 'k', input })).toEqual({
    reservations: [],
    everythingOpen: false,
    runs: [],
    claims: [],
    keywordIds: [],
    keywordIdentities: [
      { normalised: 'red shoes', country: 'us' },
      { normalised: 'red shoes', country: 'us' },
    ],
    key: 'k',
  })
})
