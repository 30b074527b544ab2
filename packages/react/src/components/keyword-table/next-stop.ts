const rowsOfAPage = 10

/**
 * Where an arrow, Home, End or a page key leads from a stop of the table. The rows are one column; the
 * head, which is above the first of them, is one line.
 */
export function nextStop(key: string, from: Element): HTMLElement | null {
  const row = from.closest('tr')
  const body = from.closest('table')?.tBodies[0]
  if (!row || !body) return null
  return row.parentElement === body ? stopInBody(key, row, body) : stopInHead(key, from, row, body)
}

function stopInBody(key: string, row: HTMLTableRowElement, body: HTMLTableSectionElement) {
  const at = row.sectionRowIndex
  const last = body.rows.length - 1
  if (key === 'ArrowUp' && at === 0) return stopIn(body.parentElement?.querySelector('thead'))
  const target = {
    ArrowUp: at - 1,
    ArrowDown: Math.min(at + 1, last),
    Home: 0,
    End: last,
    PageUp: Math.max(at - rowsOfAPage, 0),
    PageDown: Math.min(at + rowsOfAPage, last),
  }[key]
  return target === undefined ? null : stopIn(body.rows[target])
}

function stopInHead(
  key: string,
  from: Element,
  row: HTMLTableRowElement,
  body: HTMLTableSectionElement,
) {
  if (key === 'ArrowDown') return stopIn(body)
  // A narrow table hides columns, and what is hidden takes no focus.
  const all = [...row.querySelectorAll<HTMLElement>('[data-stop]')]
  const stops = all.filter((stop) => stop.offsetWidth > 0)
  const at = stops.indexOf(from as HTMLElement)
  const forward = getComputedStyle(row).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'Home') return stops[0] ?? null
  if (key === 'End') return stops.at(-1) ?? null
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return stops[key === forward ? at + 1 : at - 1] ?? null
  return null
}

function stopIn(element: Element | null | undefined): HTMLElement | null {
  return element?.querySelector<HTMLElement>('[data-stop]') ?? null
}
