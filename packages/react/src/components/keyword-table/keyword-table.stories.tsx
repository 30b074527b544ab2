import { smallLibrary } from '@igny8/credits-core/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent } from 'storybook/test'
import { loadCredits, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { Button } from '../button/button.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { KeywordTable, type KeywordTableProps } from './keyword-table.tsx'
import type { KeywordTableRow } from './keyword-table-row.ts'

const coffee: readonly KeywordTableRow[] = [
  {
    id: 'ratio',
    keyword: 'cold brew ratio',
    country: 'us',
    volume: 12_100,
    difficulty: 8,
    cpcCents: 42,
    intent: 'informational',
    trend: [620, 640, 700, 820, 980, 1180, 1320, 1290, 1100, 860, 720, 680],
  },
  {
    id: 'grinder',
    keyword: 'best burr grinder',
    country: 'us',
    volume: 9_900,
    difficulty: 34,
    cpcCents: 187,
    intent: 'commercial',
    trend: [810, 800, 820, 790, 840, 860, 880, 870, 900, 940, 990, 1060],
  },
  {
    id: 'repair',
    keyword: 'espresso machine repair near me',
    country: 'us',
    volume: 2_400,
    difficulty: 21,
    cpcCents: 410,
    intent: 'transactional',
    trend: [200, 200, 210, 190, 200, 200, 205, 210, 195, 200, 200, 205],
  },
  {
    id: 'press',
    keyword: 'pour over vs french press',
    country: 'us',
    volume: 1_900,
    difficulty: 4,
    cpcCents: null,
    intent: 'informational',
    trend: null,
  },
  {
    id: 'v60',
    keyword: 'hario v60',
    country: 'us',
    volume: null,
    difficulty: 46,
    cpcCents: 77,
    intent: null,
  },
]

/** Keywords to select from. One tab stop: arrows move, Space selects, Shift selects a range. */
const meta = {
  title: 'Keywords/KeywordTable',
  component: KeywordTable,
  decorators: [withCredits, withWidth(880)],
  loaders: [loadCredits],
  args: {
    label: 'Keywords',
    summary: <bdi>5 keywords</bdi>,
    rows: coffee,
    selected: new Set(),
    onSelectedChange: fn(),
  },
  render: (args) => <Selecting {...args} />,
} satisfies Meta<typeof KeywordTable>

export default meta

type Story = StoryObj<typeof meta>

function Selecting({ selected: first, ...props }: KeywordTableProps) {
  const [selected, setSelected] = useState(first)
  return <KeywordTable {...props} selected={selected} onSelectedChange={setSelected} />
}

export const Default: Story = {
  args: { selected: new Set(['grinder', 'repair']) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('checkbox', { name: 'best burr grinder' })).toBeChecked()
    await expect(canvas.getByText('Possible', { selector: 'tr:nth-child(2) *' })).toBeVisible()
  },
}

export const KeyboardTour: Story = {
  play: async ({ canvas, canvasElement }) => {
    const { direction } = getComputedStyle(canvasElement.querySelector('table') as Element)
    const forwards = direction === 'rtl' ? '{ArrowLeft}' : '{ArrowRight}'
    const row = (name: string) => canvas.getByRole('checkbox', { name })
    await userEvent.tab()
    await expect(row('cold brew ratio')).toHaveFocus()
    await userEvent.keyboard('{ArrowDown} ')
    await expect(row('best burr grinder')).toBeChecked()
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    await expect(row('espresso machine repair near me')).toBeChecked()
    await expect(row('pour over vs french press')).toBeChecked()
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
    await expect(row('pour over vs french press')).not.toBeChecked()
    await userEvent.keyboard('{End}')
    await expect(row('hario v60')).toHaveFocus()
    await userEvent.keyboard('{Home}{ArrowUp}')
    await expect(row('Select all that are shown')).toHaveFocus()
    await userEvent.keyboard(forwards + forwards)
    await expect(canvas.getByRole('button', { name: 'Searches / mo' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const column = canvas.getByRole('columnheader', { name: 'Searches / mo' })
    await expect(column).toHaveAttribute('aria-sort', 'descending')
    await userEvent.keyboard('{Enter}')
    await expect(column).toHaveAttribute('aria-sort', 'ascending')
    await userEvent.keyboard('{ArrowDown}')
    await expect(row('pour over vs french press')).toHaveFocus()
    await userEvent.tab({ shift: true })
    await expect(document.body).toHaveFocus()
  },
}

export const NoRows: Story = {
  name: '0 rows',
  args: {
    rows: [],
    summary: <bdi>0 keywords</bdi>,
    empty: (
      <EmptyState
        title="No keyword matches this"
        hint="Try fewer filters, or other words."
        action={<Button>Clear filters</Button>}
      />
    ),
  },
}

export const FiftyRows: Story = {
  name: '50 rows',
  args: { rows: smallLibrary(50), summary: <bdi>50 keywords</bdi> },
}

export const FiveHundredRows: Story = {
  name: '500 rows',
  args: { rows: smallLibrary(500), summary: <bdi>500 keywords</bdi> },
  // Axe reads every cell, and fifty rows have all kinds of them.
  parameters: { a11y: { test: 'off' } },
}

export const OverRoom: Story = {
  tags: ['visual'],
  name: 'Over the room left',
  args: { selected: new Set(['grinder', 'repair', 'ratio', 'press']), room: 2 },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('Doesn’t fit')).toHaveLength(2)
  },
}

export const Marked: Story = {
  name: 'On its way, added, and not added',
  args: {
    marks: new Map([
      ['ratio', 'adding'],
      ['grinder', 'added'],
      ['repair', 'duplicate'],
      ['press', 'no_room'],
      ['v60', 'rejected'],
    ]),
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select all that are shown' }))
    await expect(canvas.getByText('Added')).toBeVisible()
    const added = canvas.getByRole('checkbox', { name: 'best burr grinder' })
    await userEvent.click(added)
    await expect(added).toBeChecked()
    await expect(canvas.getByRole('checkbox', { name: 'hario v60' })).toBeChecked()
  },
}

export const Stale: Story = { args: { staleSince: '2026-11-22T11:20:00.000Z' } }

export const Loading: Story = { args: { rows: undefined, summary: undefined } }

export const Narrow: Story = {
  name: '320 px',
  decorators: [withWidth(320)],
  args: { selected: new Set(['grinder']), marks: new Map([['repair', 'added']]) },
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('table')
    await expect(table?.scrollWidth).toBeLessThanOrEqual(320)
  },
}
