import { type Credits, CreditsError } from '@igny8/credits-core'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import '../../styles.css'
import { ActivityLog } from './activity-log.tsx'

afterEach(() => void vi.restoreAllMocks())

/** 250 ideas, every other one Mara's. */
async function busyAccount() {
  const credits = await creditsAt()
  for (let at = 0; at < 250; at++) {
    await credits.charge({
      account,
      key: `idea-${at}`,
      actions: [{ action: 'idea_generation' }],
      context: { actor: at % 2 === 0 ? 'Mara' : 'Jonas', label: `=idea, ${at}` },
    })
  }
  return credits
}

function open(client: Credits, onFilter?: (filters: unknown) => void) {
  return render(
    <CreditsProvider client={client} account={account} timeZone="Asia/Kathmandu">
      <ActivityLog onFilter={onFilter} />
    </CreditsProvider>,
  )
}

function savedFiles(): Blob[] {
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob)
    return '#saved'
  })
  return saved
}

const linesOf = async (file: Blob | undefined) =>
  (await file?.text())?.replace('\ufeff', '').trimEnd().split('\r\n') ?? []

test('the file holds every row that the filters leave, not only those on the screen', async () => {
  const saved = savedFiles()
  const screen = await open(await busyAccount())
  await screen.getByRole('combobox', { name: 'Person' }).selectOptions('Mara')
  await screen.getByRole('button', { name: 'Download CSV' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('125 rows saved')

  const [head, ...rows] = await linesOf(saved[0])
  expect(head).toBe(
    'id,at,localTime,kind,credits,action,limit,count,siteId,automationId,runId,actor,label,message',
  )
  expect(rows.length).toBe(125)
  expect(rows[0]).toMatch(
    /,2026-11-22T14:05:00.000Z,2026-11-22 19:50:00,charged,-10,.*,Mara,"'=idea, 248",Content ideas$/,
  )
})

test('a file says how far it is, and can be cancelled', async () => {
  const saved = savedFiles()
  const credits = await busyAccount()
  let goOn = () => {}
  const slow: Credits = {
    ...credits,
    activity: async (input) => {
      if (input.limit === 100 && input.cursor) await new Promise<void>((done) => (goOn = done))
      return credits.activity(input)
    },
  }
  const screen = await open(slow)
  await screen.getByRole('button', { name: 'Download CSV' }).click()
  await expect.element(screen.getByText('100 rows so far')).toBeVisible()
  goOn()
  await expect.element(screen.getByText('200 rows so far')).toBeVisible()
  await screen.getByRole('button', { name: 'Cancel download' }).click()
  await expect.element(screen.getByRole('button', { name: 'Download CSV' })).toHaveFocus()
  goOn()
  await vi.waitFor(() => expect(screen.getByText(/so far|saved/).elements()).toHaveLength(0))
  expect(saved).toEqual([])
})

test('a file that broke off goes on where it stopped, and has each row once', async () => {
  const saved = savedFiles()
  const credits = await busyAccount()
  let broken = true
  const cursors: unknown[] = []
  const client: Credits = {
    ...credits,
    activity: (input) => {
      if (input.limit !== 100) return credits.activity(input)
      cursors.push(input.cursor)
      if (broken && cursors.length === 2) {
        return Promise.reject(new CreditsError('internal_error', 'The shelf fell down.'))
      }
      return credits.activity(input)
    },
  }
  const screen = await open(client)
  await screen.getByRole('button', { name: 'Download CSV' }).click()
  await expect.element(screen.getByText('The file couldn’t be finished.')).toBeVisible()
  await expect.element(screen.getByText(/^100 rows are kept\./)).toBeVisible()
  broken = false
  await screen.getByRole('button', { name: 'Try again' }).click()
  await expect.element(screen.getByRole('status')).toHaveTextContent('252 rows saved')
  const [, ...rows] = await linesOf(saved[0])
  const { activities } = await credits.activity({ account, limit: 100, action: 'idea_generation' })
  expect(activities.length).toBe(100)
  expect(new Set(rows).size).toBe(rows.length)
  expect(rows.filter((row) => row.includes('idea_generation')).length).toBe(250)
  expect(cursors.filter((cursor) => cursor === undefined).length).toBe(1)
})

test('the host hears of filters, and the last days are those of the account’s clock', async () => {
  const credits = await busyAccount()
  const activity = vi.spyOn(credits, 'activity')
  const onFilter = vi.fn()
  const screen = await open(credits, onFilter)
  await screen.getByRole('combobox', { name: 'Period' }).selectOptions('Last 7 days')
  expect(onFilter).toHaveBeenLastCalledWith({ days: 7 })
  await vi.waitFor(() =>
    expect(activity).toHaveBeenLastCalledWith({
      account,
      from: '2026-11-15T18:15:00.000Z',
      limit: 20,
    }),
  )
})

test('another account never sees what the one before did, not even while it loads', async () => {
  const credits = await busyAccount()
  const client: Credits = {
    ...credits,
    activity: (input) =>
      input.account === account ? credits.activity(input) : new Promise(() => {}),
  }
  const queryClient = new QueryClient()
  const logOf = (name: string) => (
    <CreditsProvider client={client} account={name} queryClient={queryClient}>
      <ActivityLog />
    </CreditsProvider>
  )
  const screen = await render(logOf(account))
  await expect.element(screen.getByText('=idea, 249')).toBeVisible()
  await screen.rerender(logOf('other'))
  await expect.element(screen.getByText('=idea, 249')).not.toBeInTheDocument()
})
