import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps one of the table's `[data-stop]`s in reach of Tab: where the person was last, or the first row.
 * It is set past React, since nothing else about a row changes when an arrow key moves on.
 */
export function useTabStop(table: RefObject<HTMLTableElement | null>) {
  const current = useRef<HTMLElement | null>(null)

  useEffect(() => {
    if (current.current?.isConnected) return
    const stopIn = (part: string) =>
      table.current?.querySelector<HTMLElement>(`${part} [data-stop]`)
    moveTo(stopIn('tbody') ?? stopIn('thead') ?? null)
  })

  return moveTo

  function moveTo(stop: HTMLElement | null) {
    if (current.current) current.current.tabIndex = -1
    if (stop) stop.tabIndex = 0
    current.current = stop
  }
}
