import { decide } from '../../decide.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { State } from '../../state/state.ts'
import { AccountShelf } from './account-shelf.ts'
import { inventCommand } from './invent-command.ts'
import { seededRandom } from './seeded-random.ts'

/** An account's whole state after a random life of this many commands, caught up to `now`. */
export function liveAwhile(
  seed: number,
  commands: number,
  catalogue: Catalogue,
): { readonly state: State; readonly now: number } {
  const random = seededRandom(seed)
  const shelf = new AccountShelf()
  let now = Date.parse('2026-01-31T09:30:00.000Z')
  const take = (command: Parameters<typeof decide>[1]) => {
    const slice = shelf.slice(command, now)
    shelf.keep(slice, decide(slice, command, now, catalogue))
  }
  take({ type: 'put_account', account: 'a', input: { planId: random.pick(catalogue.plans).id } })
  for (let step = 0; step < commands; step += 1) {
    now += random.below(random.chance(5) ? 5 * 86_400_000 : 60_000)
    take(inventCommand(random, 'a', shelf, now, `life-${step}`))
  }
  take({ type: 'catch_up', account: 'a', input: {} })
  return { state: shelf.whole(), now }
}
