import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { nextStop } from './next-stop.ts'

/** What the table does with keys, focus and clicks, heard once for all of its rows. */
export function tableHandlers({
  toggle,
  extendTo,
  moveTabStop,
}: {
  toggle: (id: string) => void
  extendTo: (id: string, cameFrom?: string) => void
  moveTabStop: (stop: HTMLElement) => void
}) {
  return { onKeyDown, onFocus, onClick }

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as Element).closest('[data-stop]')
    if (from === null || event.ctrlKey || event.metaKey || event.altKey) return
    const to = nextStop(event.key, from)
    if (to === null) return
    event.preventDefault()
    to.focus()
    const [left, reached] = [idOf(from), idOf(to)]
    if (event.shiftKey && left && reached) extendTo(reached, left)
  }

  function onFocus(event: FocusEvent) {
    const stop = (event.target as Element).closest<HTMLElement>('[data-stop]')
    if (stop) moveTabStop(stop)
  }

  function onClick(event: MouseEvent) {
    const id = event.target instanceof HTMLInputElement && idOf(event.target)
    if (id) event.shiftKey ? extendTo(id) : toggle(id)
  }
}

/** The id of the row that something stands in. */
function idOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('tr[data-id]')?.dataset.id
}
