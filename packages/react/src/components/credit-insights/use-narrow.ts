import { type RefObject, useEffect, useState } from 'react'

/** Whether the element is narrower than `width` CSS pixels. */
export function useNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width < width)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, width])
  return narrow
}
