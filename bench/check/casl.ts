import { loadPeer } from '../load-peer.ts'
import { type Contender, workCredits, workSlots } from './contender.ts'

interface Peer {
  defineAbility(rules: (can: Can) => void): { can(action: string, subject: object): boolean }
  subject(type: string, object: object): object
}

type Can = (action: string, subject: string, conditions: object) => void

/** Two rules with conditions on numbers, over subjects that stand ready; it answers yes or no. */
export function casl(): Contender | undefined {
  const peer = loadPeer<Peer>('@casl/ability')
  if (peer === undefined) return undefined
  const ability = peer.defineAbility((can) => {
    can('spend', 'Credits', { available: { $gte: workCredits } })
    can('add', 'Keywords', { room: { $gte: workSlots } })
  })
  return {
    name: 'CASL',
    target: 1,
    open({ credits, limits: { keywords } }) {
      const room = (keywords.limit ?? Number.POSITIVE_INFINITY) - keywords.used - keywords.held
      const balance = peer.subject('Credits', { available: credits.available })
      const slots = peer.subject('Keywords', { room })
      return {
        ask: () => ability.can('spend', balance) && ability.can('add', slots),
        allows: (answer) => answer === true,
      }
    },
  }
}
