import { useCallback, useEffect, useState } from 'react'
import type { Places } from '../shared/place.ts'
import { useHost } from './host.ts'

const none: Places = { sites: [], team: [], formerSites: [] }

/** The host's sites and team. */
export function usePlaces(): {
  places: Places | null
  reload: () => Promise<void>
  /** A site's name, also where it was removed. */
  siteName: (siteId: string) => string
} {
  const { ask } = useHost()
  const [places, setPlaces] = useState<Places | null>(null)
  const reload = useCallback(async () => {
    setPlaces(await ask<Places>('GET', '/places'))
  }, [ask])
  useEffect(() => {
    reload().catch(() => setPlaces(none))
  }, [reload])
  const { sites, formerSites } = places ?? none
  const siteName = (siteId: string) =>
    [...sites, ...formerSites].find(({ id }) => id === siteId)?.name ?? 'A site that was removed'
  return { places, reload, siteName }
}
