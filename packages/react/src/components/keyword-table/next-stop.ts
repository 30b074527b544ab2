/** Rows and their head are walked by these keys, in stops to go; a page is ten of them. */
const stepsInBody: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * Where an arrow, Home, End or a page key leads from a stop of the table. The rows are one column; the
 * head, which is above the first of them, is one line.
 */
export function nextStop(key: string, from: Element): HTMLElement | null {
  const table = from.closest('table')
  const head = from.closest('thead')
  if (table === null) return null
  if (head && key === 'ArrowDown') return stopsIn(table.tBodies[0])[0] ?? null
  const stops = stopsIn(head ?? table.tBodies[0])
  const at = stops.indexOf(from as HTMLElement)
  if (!head && key === 'ArrowUp' && at === 0) return stopsIn(table.tHead)[0] ?? null
  const step = head ? stepInHead(key, head) : stepsInBody[key]
  if (step === undefined) return null
  return stops[Math.max(0, Math.min(at + step, stops.length - 1))] ?? null
}

function stepInHead(key: string, head: HTMLElement): number | undefined {
  const forward = getComputedStyle(head).direction === 'rtl' ? -1 : 1
  if (key === 'ArrowRight') return forward
  if (key === 'ArrowLeft') return -forward
  return key === 'Home' || key === 'End' ? stepsInBody[key] : undefined
}

/** A narrow table hides columns, and what is hidden takes no focus. */
function stopsIn(part: Element | null | undefined): HTMLElement[] {
  const stops = part?.querySelectorAll<HTMLElement>('[data-stop]') ?? []
  return [...stops].filter((stop) => stop.checkVisibility())
}
