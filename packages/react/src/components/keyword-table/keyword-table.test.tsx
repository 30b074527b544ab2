import { smallLibrary } from '@igny8/credits-core/testing'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import '../../styles.css'
import { KeywordTable } from './keyword-table.tsx'
import type { KeywordTableRow } from './keyword-table-row.ts'

/** Counts how often a row says its intent: once each time that it renders. */
async function showTable(rows: readonly KeywordTableRow[]) {
  const saidIntent = vi.fn(() => 'Informational')
  const messages = { 'keyword.intent.informational': saidIntent }
  const informational = rows.map((row) => ({ ...row, intent: 'informational' as const }))
  const client = await creditsAt()
  const screen = await render(
    <CreditsProvider client={client} account={account} messages={messages}>
      <Selecting rows={informational} />
    </CreditsProvider>,
  )
  return { screen, saidIntent }
}

function Selecting({ rows }: { rows: readonly KeywordTableRow[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <KeywordTable
        label="Keywords"
        rows={rows}
        selected={selected}
        onSelectedChange={setSelected}
      />
      <p data-testid="selected">{[...selected].join(' ')}</p>
    </>
  )
}

test('a key press in a table of 500 rows renders only the rows that it changes', async () => {
  const { saidIntent } = await showTable(smallLibrary(500))
  expect(saidIntent).toHaveBeenCalledTimes(500)
  await userEvent.tab()
  saidIntent.mockClear()
  await userEvent.keyboard('{ArrowDown}')
  expect(saidIntent).not.toHaveBeenCalled()
  saidIntent.mockClear()
  await userEvent.keyboard(' ')
  expect(saidIntent).toHaveBeenCalledTimes(1)
  saidIntent.mockClear()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(saidIntent).toHaveBeenCalledTimes(1)
})

test('a click with Shift selects from the row before, in the order that is shown', async () => {
  const { screen } = await showTable(smallLibrary(6))
  await screen.getByRole('button', { name: 'Keyword' }).click()
  const boxes = screen.getByRole('rowgroup').nth(1).getByRole('checkbox')
  await boxes.nth(1).click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  const inOrder = [...smallLibrary(6)].sort((a, b) => (a.keyword < b.keyword ? -1 : 1))
  const expected = inOrder.slice(1, 4).map(({ id }) => id)
  await expect.element(screen.getByTestId('selected')).toHaveTextContent(expected.join(' '))
})

test('there is one tab stop, and it is where the person was last', async () => {
  await page.viewport(1000, 700)
  const { screen } = await showTable(smallLibrary(20))
  const reachable = () => document.querySelectorAll('table [tabindex="0"]')
  expect(reachable()).toHaveLength(1)
  await userEvent.tab()
  await userEvent.keyboard('{PageDown}')
  expect(reachable()).toHaveLength(1)
  expect(document.activeElement).toBe(reachable()[0])
  await userEvent.keyboard('{Home}{ArrowUp}{End}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Intent' }).element())
  expect(reachable()).toHaveLength(1)
})

test('the arrows pass over columns that a narrow table hides', async () => {
  await page.viewport(360, 700)
  try {
    const { screen } = await showTable(smallLibrary(3))
    await userEvent.tab()
    await userEvent.keyboard('{ArrowUp}{End}')
    const last = screen.getByRole('button', { name: 'Difficulty' }).element()
    expect(document.activeElement).toBe(last)
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(last)
  } finally {
    await page.viewport(1000, 700)
  }
})

test('from right to left the arrows of the head turn around', async () => {
  document.documentElement.dir = 'rtl'
  try {
    const { screen } = await showTable(smallLibrary(3))
    await userEvent.tab()
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keyword' }).element())
  } finally {
    document.documentElement.removeAttribute('dir')
  }
})
