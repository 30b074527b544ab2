import { useEffect, useState } from 'react'

/** The direction that an element inherits: arrow keys follow it. */
export function useDirection(element: HTMLElement | null): 'ltr' | 'rtl' {
  const [direction, setDirection] = useState<'ltr' | 'rtl'>('ltr')
  useEffect(() => {
    const around = element?.parentElement
    if (around) setDirection(getComputedStyle(around).direction === 'rtl' ? 'rtl' : 'ltr')
  }, [element])
  return direction
}
