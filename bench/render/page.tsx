// Runs in the browser: mounts each contender, and tells how long it took.
import {
  CreditsProvider,
  KeywordTable,
  type KeywordTableRow,
  UsagePage,
  useCredits,
} from '@igny8/credits-react'
import { type ReactElement, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { account } from '../../packages/react/src/stories/standing.ts'
import { creditsThatWorked } from '../../packages/react/src/stories/worked.ts'
import { HandTable, HandTree } from './by-hand.tsx'
import { readTree, type Tree } from './read-tree.ts'

const rows: KeywordTableRow[] = Array.from({ length: 500 }, (_, at) => ({
  id: `keyword-${at}`,
  keyword: `garden idea ${at}`,
  country: 'us',
  volume: (at * 7919) % 20_000,
  difficulty: (at * 31) % 100,
  cpcCents: (at * 17) % 900,
  intent: (['informational', 'commercial', 'transactional'] as const)[at % 3] ?? null,
  trend: Array.from({ length: 12 }, (_, month) => 100 + ((at * 13 + month * 57) % 400)),
}))

const client = await creditsThatWorked({ plan: 'scale', days: 90, sites: 40 })

// The cache of the first page is that of all: what is measured is rendering, not asking.
let queryClient: ReturnType<typeof useCredits>['queryClient'] | undefined

function KeepCache() {
  queryClient = useCredits().queryClient
  return null
}

const inProvider = (element: ReactElement) => (
  <CreditsProvider client={client} account={account} queryClient={queryClient}>
    {queryClient === undefined && <KeepCache />}
    {element}
  </CreditsProvider>
)

function Table() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <KeywordTable label="Found" rows={rows} selected={selected} onSelectedChange={setSelected} />
  )
}

const ours = {
  usage: () => inProvider(<UsagePage tab="insights" days={90} />),
  table: () => inProvider(<Table />),
}
type Subject = keyof typeof ours

const trees = {} as Record<Subject, Tree>
const byHand = {
  usage: () => <HandTree tree={trees.usage} />,
  table: () => <HandTable tree={trees.table} />,
}
const contenders = { ours, byHand }
type Contender = keyof typeof contenders

let container: HTMLElement
let root: Root

function mount(subject: Subject, contender: Contender): number {
  container = document.body.appendChild(document.createElement('main'))
  root = createRoot(container)
  const element = contenders[contender][subject]()
  const start = performance.now()
  flushSync(() => root.render(element))
  container.getBoundingClientRect()
  return performance.now() - start
}

function unmount(): void {
  root.unmount()
  container.remove()
}

/** Fills the cache, then reads what ours renders at first: the markup that is written by hand. */
async function prepare(): Promise<void> {
  mount('usage', 'ours')
  for (let tries = 0; container.querySelectorAll('table tr').length < 8; tries += 1) {
    if (tries > 500) throw new Error('The usage page shows no figures.')
    await pause(20)
  }
  unmount()
  for (const subject of ['usage', 'table'] as const) {
    mount(subject, 'ours')
    trees[subject] = readTree(container.firstElementChild as Element)
    const theirs = markupOf()
    unmount()
    mount(subject, 'byHand')
    requireSame(subject, theirs, markupOf())
    unmount()
  }
}

function requireSame(subject: Subject, ours: string, hand: string): void {
  if (ours === hand) return
  const at = [...ours].findIndex((letter, index) => letter !== hand[index])
  const [there, here] = [ours, hand].map((text) => text.slice(at - 60, at + 60))
  throw new Error(`By hand is another ${subject}: ${there} … is not … ${here}`)
}

/** A key press, from the event to the next layout. */
async function press(key: 'ArrowDown' | ' '): Promise<number> {
  const stop = document.activeElement as HTMLElement
  const start = performance.now()
  if (key === ' ') stop.click()
  else stop.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await Promise.resolve()
  container.getBoundingClientRect()
  return performance.now() - start
}

function focusFirst(): void {
  container.querySelector<HTMLElement>('tbody input')?.focus()
}

function markupOf(): string {
  return container.innerHTML
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

Object.assign(globalThis, { bench: { prepare, mount, unmount, press, focusFirst, pause } })
