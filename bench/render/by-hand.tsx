import { createElement, type KeyboardEvent, memo, type ReactNode, useState } from 'react'
import type { Tree } from './read-tree.ts'

/** The markup and nothing else: no hooks, no words, no figures to be formatted. */
export function HandTree({ tree }: { tree: Tree }): ReactNode {
  return elementOf(tree)
}

/** The same, with what a table of keywords needs: arrow keys move the focus, Space selects. */
export function HandTable({ tree }: { tree: Tree }): ReactNode {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  return elementOf(tree, (node, key) => {
    if (node.tag === 'table') return elementOf(node, rowsOf, { key, onKeyDown: move })
    return undefined
  })

  function rowsOf(node: Tree, key: number): ReactNode {
    if (node.tag !== 'tbody') return undefined
    return (
      <tbody key={key}>
        {node.children.map((row, at) => (
          <HandRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their places.
            key={at}
            row={row as Tree}
            at={at}
            selected={selected.has(at)}
            onToggle={toggle}
          />
        ))}
      </tbody>
    )
  }

  function toggle(at: number) {
    setSelected((before) => {
      const after = new Set(before)
      if (!after.delete(at)) after.add(at)
      return after
    })
  }
}

const HandRow = memo(
  function HandRow({
    row,
    at,
    selected,
    onToggle,
  }: {
    row: Tree
    at: number
    selected: boolean
    onToggle: (at: number) => void
  }) {
    const box = (node: Tree, key: number): ReactNode => {
      if (node.tag !== 'input') return undefined
      const { defaultChecked, ...props } = node.props
      return <input key={key} {...props} checked={selected} onChange={() => onToggle(at)} />
    }
    return elementOf(row, box, selected ? { 'data-selected': true } : {})
  },
  (before, after) => before.selected === after.selected,
)

function move(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown') return
  const from = event.target as HTMLElement
  const to = from.closest('tr')?.nextElementSibling?.querySelector('input')
  if (!to) return
  event.preventDefault()
  from.tabIndex = -1
  to.tabIndex = 0
  to.focus()
}

/** `instead` may write an inner part in another way. */
function elementOf(
  { tag, props, children }: Tree,
  instead: (node: Tree, key: number) => ReactNode = () => undefined,
  more: object = {},
): ReactNode {
  const inside = children.map((child, key) => {
    if (typeof child === 'string') return child
    return instead(child, key) ?? elementOf(child, instead, { key })
  })
  return createElement(tag, { ...props, ...more }, ...inside)
}
