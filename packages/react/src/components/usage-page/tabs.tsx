import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { joinClassNames } from '../join-class-names.ts'

interface TabsProps<Name extends string> {
  readonly label: string
  readonly tabs: readonly { readonly name: Name; readonly title: string }[]
  readonly open: Name
  readonly onOpen: (name: Name) => void
  readonly className: string | undefined
  readonly tabClassName: string | undefined
  /** The part that is open. */
  readonly children: ReactNode
}

/** Tabs, one stop for Tab: arrow keys walk them as the page reads, and open what they reach. */
export function Tabs<Name extends string>({
  label,
  tabs,
  open,
  onOpen,
  className,
  tabClassName,
  children,
}: TabsProps<Name>) {
  const id = useId()
  const partId = `${id}part`

  return (
    <div className="ig-usage-page-body">
      <div
        role="tablist"
        aria-label={label}
        className={joinClassNames('ig-usage-page-tabs', className)}
        onKeyDown={walk}
      >
        {tabs.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={id + name}
            aria-selected={name === open}
            aria-controls={name === open ? partId : undefined}
            tabIndex={name === open ? 0 : -1}
            className={joinClassNames('ig-usage-page-tab', tabClassName)}
            data-state={name === open ? 'active' : 'inactive'}
            onClick={() => onOpen(name)}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        key={open}
        role="tabpanel"
        id={partId}
        aria-labelledby={id + open}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part without a control is reached too.
        tabIndex={0}
        className="ig-usage-page-part"
      >
        {children}
      </div>
    </div>
  )

  function walk(event: KeyboardEvent<HTMLElement>) {
    const list = event.currentTarget
    const forwards = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const to = nextTab(event.key, forwards)
    const tab = tabs.at(to ?? 0)
    if (to === undefined || tab === undefined) return
    event.preventDefault()
    onOpen(tab.name)
    list.querySelectorAll('button').item(to).focus()
  }

  function nextTab(key: string, forwards: string): number | undefined {
    const at = tabs.findIndex(({ name }) => name === open)
    if (key === 'Home') return 0
    if (key === 'End') return tabs.length - 1
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
    return (at + (key === forwards ? 1 : tabs.length - 1)) % tabs.length
  }
}
