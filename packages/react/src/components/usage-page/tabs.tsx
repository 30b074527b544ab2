import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { joinClassNames } from '../join-class-names.ts'

interface TabsProps<Name extends string> {
  readonly label: string
  readonly tabs: readonly { readonly name: Name; readonly title: string }[]
  readonly open: Name
  readonly onOpen: (name: Name) => void
  readonly className: string | undefined
  readonly tabClassName: string | undefined
  readonly partRef: Ref<HTMLDivElement>
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
  partRef,
  children,
}: TabsProps<Name>) {
  const id = useId()
  const partId = `${id}part`

  return (
    <div className="ig-usage-page-body">
      <div className="ig-usage-page-row">
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
      </div>
      <div
        key={open}
        ref={partRef}
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
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const from = buttons.indexOf(event.target as HTMLButtonElement)
    const { direction } = getComputedStyle(event.currentTarget)
    const to = nextTab(event.key, from, direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight')
    const tab = tabs[to ?? -1]
    if (to === undefined || tab === undefined) return
    event.preventDefault()
    onOpen(tab.name)
    buttons[to]?.focus()
  }

  function nextTab(key: string, from: number, forwards: string): number | undefined {
    if (key === 'Home') return 0
    if (key === 'End') return tabs.length - 1
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
    return (from + (key === forwards ? 1 : tabs.length - 1)) % tabs.length
  }
}
