/** How many rows each key leads on; a page is ten of them. */
const rowsByKey: Readonly<Record<string, number>> = {
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
  const row = from.closest('tr')
  const head = from.closest('thead')
  const { tHead, tBodies } = from.closest('table') ?? {}
  const rows = tBodies?.[0]?.rows
  if (!row || !rows) return null
  if (head) return key === 'ArrowDown' ? stopIn(rows[0]) : stopInHead(key, from, head)
  const at = row.sectionRowIndex
  if (key === 'ArrowUp' && at === 0) return stopIn(tHead)
  const step = rowsByKey[key]
  return step === undefined ? null : stopIn(rows[Math.max(0, Math.min(at + step, rows.length - 1))])
}

function stopInHead(key: string, from: Element, head: Element): HTMLElement | null {
  // A narrow table hides columns, and what is hidden takes no focus.
  const all = [...head.querySelectorAll<HTMLElement>('[data-stop]')]
  const stops = all.filter((stop) => stop.offsetWidth > 0)
  const at = stops.indexOf(from as HTMLElement)
  const forward = getComputedStyle(head).direction === 'rtl' ? -1 : 1
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    Home: 0,
    End: stops.length - 1,
  }
  return stops[targets[key] ?? -1] ?? null
}

function stopIn(element: Element | null | undefined): HTMLElement | null {
  return element?.querySelector<HTMLElement>('[data-stop]') ?? null
}
