import type { Place } from '../../shared/place.ts'
import type { AccountBooks } from '../books.ts'
import { slotName } from '../places.ts'
import { dayMs } from './happening.ts'
import type { Sample, SampleUser } from './sample.ts'

const inviteDays = 7

/** What the host itself knows of a sample: the names of its sites and its people. */
export async function keepPlaces(
  { sites, team }: Sample,
  books: AccountBooks,
  now: number,
): Promise<void> {
  await books.change((data) => ({
    ...data,
    sites: sites.filter((site) => site.removedDaysAgo === undefined).map(placeOf),
    formerSites: sites.filter((site) => site.removedDaysAgo !== undefined).map(placeOf),
    team: team.map(placeOf),
  }))

  function placeOf({ name, daysAgo = 0, isInvited = false }: SampleUser): Place {
    const until = now + (inviteDays - daysAgo) * dayMs
    return {
      id: slotName(name),
      name,
      state: isInvited ? 'pending' : 'active',
      expiresAt: isInvited ? new Date(until).toISOString() : null,
    }
  }
}
