import {
  assertAllGuarded,
  type Credits,
  CreditsError,
  type Guarded,
  guardSiteDoor,
  guardUserDoor,
} from '@igny8/credits-core'
import type { Place, Places } from '../shared/place.ts'
import type { AccountBooks } from './books.ts'

export type PlaceKind = 'sites' | 'team'

const limitOf = { sites: 'sites', team: 'users' } as const

export interface HostPlaces {
  list(): Places
  add(kind: PlaceKind, name: string, state: Place['state']): Promise<Guarded<Place>>
  accept(kind: PlaceKind, id: string): Promise<Guarded<Place>>
  remove(kind: PlaceKind, id: string): Promise<void>
}

/** The host's sites and team. Nothing enters a list without a slot, and every slot has its name. */
export function openPlaces({
  account,
  credits,
  books,
}: {
  account: string
  credits: Credits
  books: AccountBooks
}): HostPlaces {
  const doors = {
    sites: guardSiteDoor(credits, 'dashboard'),
    team: guardUserDoor(credits, 'invite'),
  }
  assertAllGuarded(['sites/dashboard', 'users/invite'], Object.values(doors))

  return { list, add, accept, remove }

  function list(): Places {
    const { sites, team, formerSites } = books.read()
    return { sites, team: team.filter((place) => !hasExpired(place)), formerSites }
  }

  async function add(kind: PlaceKind, name: string, state: Place['state']) {
    const known = list()[kind].find(({ id }) => id === slotName(name))
    if (known) return { allowed: true, value: known, replayed: true } as const
    return claim(kind, { id: slotName(name), name, state, expiresAt: null })
  }

  async function accept(kind: PlaceKind, id: string) {
    const place = list()[kind].find((candidate) => candidate.id === id)
    if (place === undefined) throw new CreditsError('not_found', `There is no "${id}".`)
    return claim(kind, { ...place, state: 'active' })
  }

  async function claim(kind: PlaceKind, asked: Place): Promise<Guarded<Place>> {
    const { id: name, state } = asked
    const claimed = await doors[kind]({ account, name, state })
    if (!claimed.allowed) return claimed
    const place = { ...asked, expiresAt: claimed.value.expiresAt }
    await books.change((data) => ({
      ...data,
      [kind]: withPlace(data[kind], place),
      formerSites: kind === 'sites' ? without(data.formerSites, place.id) : data.formerSites,
    }))
    return { ...claimed, value: place }
  }

  /** Off the list first: a crash in between leaves a slot too many taken, never one too few. */
  async function remove(kind: PlaceKind, id: string) {
    const left = kind === 'sites' ? books.read().sites.filter((place) => place.id === id) : []
    await books.change((data) => ({
      ...data,
      [kind]: without(data[kind], id),
      formerSites: [...without(data.formerSites, id), ...left],
    }))
    await credits.unclaim({ account, limit: limitOf[kind], name: id })
  }
}

/** A name as the ledger keeps it: the same place takes the same slot, however often it is added. */
export function slotName(name: string): string {
  const slug = name.toLowerCase().replace(/[^a-z0-9._:@-]+/g, '-')
  const readable = slug.replace(/^-+|-+$/g, '')
  return readable || Buffer.from(name).toString('hex').slice(0, 64)
}

function withPlace(places: readonly Place[], place: Place): readonly Place[] {
  const known = places.some(({ id }) => id === place.id)
  return known ? places.map((old) => (old.id === place.id ? place : old)) : [...places, place]
}

function without(places: readonly Place[], id: string): readonly Place[] {
  return places.filter((place) => place.id !== id)
}

function hasExpired({ expiresAt }: Place): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now()
}
