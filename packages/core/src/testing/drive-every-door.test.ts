import { describe, expect, it } from 'vitest'
import { defaultCatalogue } from '../catalogue/default-catalogue.ts'
import { entryPoints } from '../catalogue/entry-points.ts'
import { decide } from '../decide.ts'
import { type DoorGuard, guardSiteDoor, guardUserDoor } from '../guard-door.ts'
import { guardedOf } from '../guarded-of.ts'
import type { Claim } from '../model/claim.ts'
import { driveEveryDoor } from './drive-every-door.ts'
import { type MemoryCredits, memoryCredits } from './memory-credits.ts'

const account = 'acme'

describe('every door driven at once, with room for one', () => {
  for (const planId of ['free', 'starter', 'growth']) {
    it(`lets exactly one in on the ${planId} plan`, async () => {
      const credits = memoryCredits()
      const findings = await driveEveryDoor({ credits, account, planId })
      expect(findings.map(({ limit }) => limit)).toEqual(['keywords', 'sites', 'users'])
      for (const finding of findings) {
        expect(finding).toMatchObject({ entered: 1, waysPast: [], deniedWithRoom: false })
        expect(finding.taken).toBe(finding.value)
      }
      const attempts = findings.reduce((sum, finding) => sum + finding.attempts, 0)
      expect(attempts).toBe(entryPoints().length * 8)
    })
  }

  it('refuses a plan without a limit to stand at', async () => {
    const drive = driveEveryDoor({ credits: memoryCredits(), account, planId: 'scale' })
    await expect(drive).rejects.toThrow('scale has no sites to run out of')
  })
})

describe('a leak is found', () => {
  it('where a door looks first and writes later', async () => {
    const credits = memoryCredits()
    const guards = [hastySiteDoor(credits), guardSiteDoor(credits, 'dashboard')]
    const [finding] = await driveEveryDoor({ credits, account, planId: 'growth', guards })
    expect(finding?.waysPast).toContain('sites/integration')
    expect(finding?.taken).toBeGreaterThan(finding?.value ?? Number.NaN)
  })

  it('where a door asks nobody', async () => {
    const credits = memoryCredits()
    const open = Object.assign(() => Promise.resolve(joined), {
      limit: 'users',
      entryPoint: 'users/sso',
    } as const)
    const guards = [guardUserDoor(credits, 'invite'), open]
    const [finding] = await driveEveryDoor({ credits, account, planId: 'free', guards })
    expect(finding?.entered).toBeGreaterThan(1)
    expect(finding?.waysPast).toContain('users/sso')
  })

  it('where a door keeps out somebody who fits', async () => {
    const credits = memoryCredits()
    const invite = guardUserDoor(credits, 'invite')
    const twice = async (input: Parameters<typeof invite>[0]) => {
      await invite({ ...input, name: `${input.name}-seat` })
      return invite(input)
    }
    const guards = [
      Object.assign(twice, { limit: invite.limit, entryPoint: invite.entryPoint } as const),
    ]
    const findings = await driveEveryDoor({ credits, account, planId: 'free', guards })
    expect(findings).toMatchObject([{ limit: 'users', entered: 0, deniedWithRoom: true }])
  })
})

const joined = {
  allowed: true,
  replayed: false,
  value: { limit: 'users', name: 'ann', state: 'active', expiresAt: null },
} as const

/** Decides on what it saw, lets the others run, then writes it over whatever they did. */
function hastySiteDoor(credits: MemoryCredits): DoorGuard {
  const claim = async (input: { readonly account: string; readonly name: string }) => {
    const command = {
      type: 'claim',
      account,
      input: { limit: 'sites', name: input.name },
    } as const
    const seen = credits.ledger.load(command)
    const decided = decide(seen, command, Date.now(), defaultCatalogue)
    await Promise.resolve()
    const { account: now } = credits.ledger.loadAll(account)
    if (now === null || decided.state.account === null || decided.outcome.type === 'rejected') {
      throw new Error('The account is gone')
    }
    const isAllowed = decided.outcome.type === 'done'
    const used = { ...now.used, sites: now.used.sites + Number(isAllowed) }
    const state = { ...decided.state, account: { ...now, used } }
    credits.ledger.write(account, seen, { ...decided, state })
    return guardedOf<Claim>(decided.outcome)
  }
  return Object.assign(claim, { limit: 'sites', entryPoint: 'sites/integration' } as const)
}
