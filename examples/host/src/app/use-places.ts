import { useCallback, useEffect, useState } from 'react'
import type { Places } from '../shared/place.ts'
import { askHost } from './ask-host.ts'

/** The host's sites and team. */
export function usePlaces(): { places: Places | null; reload: () => Promise<void> } {
  const [places, setPlaces] = useState<Places | null>(null)
  const reload = useCallback(async () => {
    setPlaces(await askHost<Places>('GET', '/app/places'))
  }, [])
  useEffect(() => {
    reload().catch(() => setPlaces({ sites: [], team: [] }))
  }, [reload])
  return { places, reload }
}
