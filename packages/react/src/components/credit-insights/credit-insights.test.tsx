import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account } from '../../stories/standing.ts'
import { creditsThatWorked } from '../../stories/worked.ts'
import '../../styles.css'
import { CreditInsights } from './credit-insights.tsx'

afterEach(() => void vi.restoreAllMocks())

async function open() {
  const client = await creditsThatWorked()
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <CreditInsights days={30} />
    </CreditsProvider>,
  )
  const insights = await client.insights({ account, days: 30 })
  return { screen, insights }
}

test('every breakdown, and the timeline, add up to the same credits', async () => {
  const { screen, insights } = await open()
  const total = insights.totals.credits.toLocaleString('en')
  await screen.getByRole('button', { name: 'View as table' }).click()
  const tables = ['Credits over time', 'By action', 'By site', 'By image quality', 'By automation']
  for (const name of tables) {
    const table = screen.getByRole('table', { name }).element() as HTMLTableElement
    expect(table.tFoot?.rows[0]?.cells[table.tFoot.rows[0].cells.length - 1]?.textContent).toBe(
      total,
    )
    const column = [...(table.tBodies[0]?.rows ?? [])].map((row) =>
      Number(row.cells[row.cells.length - 1]?.textContent?.replaceAll(',', '')),
    )
    expect(
      column.reduce((sum, part) => sum + part, 0),
      name,
    ).toBe(insights.totals.credits)
  }
})

test('the change names the actions that moved most', async () => {
  const { screen, insights } = await open()
  const { message, byAction } = insights.comparison
  expect(byAction).toHaveLength(2)
  const mostly = byAction.map(({ name }) => name).join(' and ')
  await expect.element(screen.getByText(`${message.text}, mostly ${mostly}`)).toBeVisible()
})

test('the chart has a name, and is read from left to right in every language', async () => {
  const { screen } = await open()
  const title = 'Credits used in the last 30 days, by action'
  await expect.element(screen.getByRole('application', { name: title })).toBeVisible()
  expect(
    screen.getByRole('application', { name: title }).element().closest('[dir]'),
  ).toHaveAttribute('dir', 'ltr')
})

test('the dearest images say what the next quality would have saved', async () => {
  const { screen, insights } = await open()
  const [cheaper, dearest] = insights.byImageQuality.filter(({ images }) => images > 0).slice(-2)
  if (!cheaper || !dearest) throw new Error('There are no images of two qualities.')
  const saved = dearest.credits - (dearest.images * cheaper.credits) / cheaper.images
  expect(saved).toBeGreaterThan(0)
  await expect
    .element(screen.getByText(new RegExp(`Quality instead would have saved ${saved}\\scredits\\.`)))
    .toBeVisible()
})

test('without a way to the activity the rows are words alone', async () => {
  const { screen } = await open()
  expect(screen.getByRole('button', { name: 'Article writing' }).query()).toBeNull()
  await expect.element(screen.getByRole('rowheader', { name: 'Article writing' })).toBeVisible()
})

test('the file that is saved holds the same rows', async () => {
  const { screen, insights } = await open()
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob)
    return '#saved'
  })
  await screen.getByRole('button', { name: 'Download CSV: By site' }).click()
  const lines = (await saved[0]?.text())?.trimEnd().split('\r\n') ?? []
  expect(lines[0]?.replace('\ufeff', '')).toBe('Site,Times,Credits')
  expect(lines.slice(1)).toEqual(
    insights.bySite.map(({ siteId, count, credits }) => `${siteId},${count},${credits}`),
  )
})
