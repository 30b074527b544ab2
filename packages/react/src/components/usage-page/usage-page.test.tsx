import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { creditsThatWorked } from '../../stories/worked.ts'
import { UsagePage } from './usage-page.tsx'

test('tab and period go to the host’s address, together', async () => {
  const onNavigate = vi.fn()
  const screen = await render(
    <CreditsProvider client={await creditsAt()} account={account} onNavigate={onNavigate}>
      <UsagePage />
    </CreditsProvider>,
  )
  await screen.getByRole('radio', { name: '7 days' }).click()
  expect(onNavigate).toHaveBeenLastCalledWith({ page: 'usage', tab: 'overview', days: 7 })
  await screen.getByRole('tab', { name: 'Credit insights' }).click()
  expect(onNavigate).toHaveBeenLastCalledWith({ page: 'usage', tab: 'insights', days: 7 })
  await expect.element(screen.getByRole('radio', { name: '7 days' })).toBeChecked()
})

test('the filters of the activity log are part of the address, as long as it is open', async () => {
  const onNavigate = vi.fn()
  const screen = await render(
    <CreditsProvider client={await creditsAt()} account={account} onNavigate={onNavigate}>
      <UsagePage />
    </CreditsProvider>,
  )
  await screen.getByRole('tab', { name: 'Activity log' }).click()
  expect(onNavigate).toHaveBeenLastCalledWith({ page: 'usage', tab: 'activity', days: 30 })
  await screen.getByRole('combobox', { name: 'Kind' }).selectOptions('Not started')
  const filters = { kind: 'denied' }
  expect(onNavigate).toHaveBeenLastCalledWith({
    page: 'usage',
    tab: 'activity',
    days: 30,
    filters,
  })
  await screen.getByRole('tab', { name: 'Overview' }).click()
  expect(onNavigate).toHaveBeenLastCalledWith({ page: 'usage', tab: 'overview', days: 30 })
})

test('a row of the insights leads to the activity behind it, and takes the keyboard along', async () => {
  const onNavigate = vi.fn()
  const screen = await render(
    <CreditsProvider client={await creditsThatWorked()} account={account} onNavigate={onNavigate}>
      <UsagePage tab="insights" days={90} />
    </CreditsProvider>,
  )
  await screen.getByRole('button', { name: 'Article writing' }).click()
  const filters = { action: 'content_generation', days: 90 }
  expect(onNavigate).toHaveBeenLastCalledWith({ page: 'usage', tab: 'activity', days: 90, filters })
  await expect.element(screen.getByRole('tabpanel', { name: 'Activity log' })).toHaveFocus()
  await expect
    .element(screen.getByRole('combobox', { name: 'Action' }))
    .toHaveValue('content_generation')
})

test('what is chosen shows at once; a changed address decides', async () => {
  const client = await creditsAt()
  const page = (tab: 'limits' | 'activity') => (
    <CreditsProvider client={client} account={account} onNavigate={() => {}}>
      <UsagePage tab={tab} />
    </CreditsProvider>
  )
  const screen = await render(page('limits'))
  const tab = (name: string) => screen.getByRole('tab', { name })
  await tab('Credit insights').click()
  await expect.element(tab('Credit insights')).toHaveAttribute('aria-selected', 'true')
  await screen.rerender(page('activity'))
  await expect.element(tab('Activity log')).toHaveAttribute('aria-selected', 'true')
})

test.each([
  ['ltr', '{ArrowRight}'],
  ['rtl', '{ArrowLeft}'],
])('the arrow keys follow the direction of the page: %s', async (dir, key) => {
  const screen = await render(
    <div dir={dir}>
      <CreditsProvider client={await creditsAt()} account={account}>
        <UsagePage />
      </CreditsProvider>
    </div>,
  )
  await screen.getByRole('tab', { name: 'Overview' }).click()
  const { userEvent } = await import('vitest/browser')
  await userEvent.keyboard(key)
  await expect.element(screen.getByRole('tab', { name: 'Your limits' })).toHaveFocus()
})
