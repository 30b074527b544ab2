import { useMemo, useSyncExternalStore } from 'react'

const moved = 'host:moved'

/** The address of the page, as the browser's history has it. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}

/** What the address says after the path: `?days=90`. */
export function useSearch(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => location.search)
  return useMemo(() => new URLSearchParams(search), [search])
}

/** Goes to an address of the app; within a page the reader stays where they are. */
export function goTo(address: string, { keepPlace = false } = {}): void {
  if (address === location.pathname + location.search) return
  history.pushState(null, '', address)
  dispatchEvent(new Event(moved))
  if (!keepPlace) scrollTo(0, 0)
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(moved, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(moved, changed)
  }
}
