import { useRef } from 'react'

interface SelectionOptions {
  /** The rows that can be selected, in the order in which they stand. */
  readonly selectable: readonly string[]
  readonly selected: ReadonlySet<string>
  readonly onSelectedChange: (selected: ReadonlySet<string>) => void
}

interface Range {
  readonly anchor: string
  readonly end: string
  /** What was selected when the range began: it grows and shrinks over that. */
  readonly base: ReadonlySet<string>
}

/** Selects one row, a range, or all; a set of ids in the order in which they were selected. */
export function useSelection({ selectable, selected, onSelectedChange }: SelectionOptions) {
  const range = useRef<Range | null>(null)
  return { toggle, extendTo, toggleAll }

  function toggle(id: string) {
    if (!selectable.includes(id)) return
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    range.current = { anchor: id, end: id, base: next }
    onSelectedChange(next)
  }

  /** From the row that was changed last, or from where the arrows came from, to this one. */
  function extendTo(id: string, cameFrom?: string) {
    const known = range.current
    const goesOn = known && (cameFrom === undefined || known.end === cameFrom)
    const { anchor, base } = goesOn ? known : { anchor: cameFrom ?? id, base: selected }
    const ends = [selectable.indexOf(anchor), selectable.indexOf(id)]
    if (ends.includes(-1)) return
    range.current = { anchor, end: id, base }
    const between = selectable.slice(Math.min(...ends), Math.max(...ends) + 1)
    onSelectedChange(new Set([...base, ...between]))
  }

  function toggleAll() {
    const next = new Set(selected)
    const all = selectable.every((id) => next.has(id))
    for (const id of selectable) all ? next.delete(id) : next.add(id)
    onSelectedChange(next)
  }
}
