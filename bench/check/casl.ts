import type { Standing } from '@igny8/credits-core'
import { loadPeer } from '../load-peer.ts'
import { type Contender, workCredits, workSlots } from './contender.ts'

interface Peer {
  defineAbility(rules: (can: Can) => void): { can(action: string, subject: object): boolean }
  subject(type: string, object: object): object
}

type Can = (action: string, subject: string, conditions: object) => void

/** Rules over an account as it stands now, asked with its figures: yes or no. */
export function casl(): readonly Contender[] {
  const peer = loadPeer<Peer>('@casl/ability')
  if (peer === undefined) return []
  const ability = peer.defineAbility((can) => {
    can('spend', 'Credits', { available: { $gte: workCredits } })
    can('add', 'Keywords', { room: { $gte: workSlots } })
  })
  const creditsOf = ({ credits }: Standing) =>
    peer.subject('Credits', { available: credits.available })
  const slotsOf = ({ limits: { keywords } }: Standing) => {
    const room = (keywords.limit ?? Number.POSITIVE_INFINITY) - keywords.used - keywords.held
    return peer.subject('Keywords', { room })
  }
  const allows = (answer: unknown) => answer === true
  return [
    {
      name: 'CASL',
      target: 1,
      open: (standing) => ({
        ask: () =>
          ability.can('spend', creditsOf(standing)) && ability.can('add', slotsOf(standing)),
        allows,
      }),
    },
    {
      name: 'CASL, subjects kept ready',
      open(standing) {
        const [credits, slots] = [creditsOf(standing), slotsOf(standing)]
        return { ask: () => ability.can('spend', credits) && ability.can('add', slots), allows }
      },
    },
  ]
}
