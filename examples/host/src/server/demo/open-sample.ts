import { guardSiteDoor, guardUserDoor } from '@igny8/credits-core'
import { slotName } from '../places.ts'
import { dayMs, type Happening } from './happening.ts'
import type { Sample } from './sample.ts'

const monthsBefore = 3
const hourMs = dayMs / 24

/** When an account began, so that it stands so far into its month today. */
export function openedAt({ daysIntoCycle }: Sample, now: number): number {
  const cycle = new Date(now - daysIntoCycle * dayMs)
  const day = Math.min(cycle.getUTCDate(), 28)
  return Date.UTC(cycle.getUTCFullYear(), cycle.getUTCMonth() - monthsBefore, day, 6)
}

/** The account, its sites and its people, each from the day they came to the day they went. */
export function openSample(sample: Sample, now: number): readonly Happening[] {
  const { id: account, planId, sites, team, moved } = sample
  const opened = openedAt(sample, now)
  const happenings: Happening[] = []
  const once = (daysAgo: number | undefined, happen: Happening['happen']) => {
    const at = daysAgo === undefined ? opened : now - daysAgo * dayMs - hourMs
    happenings.push({ at: Math.max(opened, at), happen })
  }

  once(undefined, (credits) => credits.putAccount({ account, planId }))
  once(undefined, (credits) => {
    const welcome = { kind: 'bonus', credits: 250, reason: 'Welcome to IGNY8' } as const
    return credits.grant({ account, key: 'welcome', ...welcome })
  })
  for (const { name: address, daysAgo, removedDaysAgo } of sites) {
    const name = slotName(address)
    once(daysAgo, (credits) => guardSiteDoor(credits, 'dashboard')({ account, name }))
    if (removedDaysAgo === undefined) continue
    once(removedDaysAgo, (credits) => credits.unclaim({ account, limit: 'sites', name }))
  }
  for (const { name: person, daysAgo, isInvited } of team) {
    const state = isInvited ? 'pending' : 'active'
    const name = slotName(person)
    once(daysAgo, (credits) => guardUserDoor(credits, 'invite')({ account, name, state }))
  }
  if (moved) once(moved.daysAgo, (credits) => credits.putAccount({ account, planId: moved.planId }))
  return happenings
}
