import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { LimitBar } from '../components/limit-bar/limit-bar.tsx'
import { accountKey } from '../hooks/queries.ts'
import { account, addKeywords, creditsAt } from '../stories/standing.ts'
import { CreditsProvider } from './credits-provider.tsx'

test('it speaks when a limit crosses a mark, once, and is silent otherwise', async () => {
  const client = await creditsAt({ plan: 'starter', keywords: 700 })
  const queryClient = new QueryClient()
  const onEvent = vi.fn()
  const screen = await render(
    <CreditsProvider client={client} account={account} queryClient={queryClient} onEvent={onEvent}>
      <LimitBar limit="keywords" />
    </CreditsProvider>,
  )
  const voice = screen.getByRole('status')
  const bar = (left: string) =>
    expect.element(screen.getByText(left, { exact: true })).toBeVisible()
  const refresh = () => queryClient.invalidateQueries({ queryKey: accountKey(account) })

  await bar('300 left')
  await expect.element(voice).toHaveTextContent('')

  await addKeywords(client, 50, 700)
  await refresh()
  await bar('250 left')
  await expect.element(voice).toHaveTextContent('')
  expect(onEvent).not.toHaveBeenCalled()

  await addKeywords(client, 100, 750)
  await refresh()
  await expect.element(voice).toHaveTextContent('Keywords: 150 left.')

  await addKeywords(client, 10, 850)
  await refresh()
  await bar('140 left')
  await expect.element(voice).toHaveTextContent('Keywords: 150 left.')

  await addKeywords(client, 140, 860)
  await refresh()
  await expect.element(voice).toHaveTextContent('Keywords: none left.')
  expect(onEvent.mock.calls.flat()).toEqual([
    { type: 'limit_crossed', limit: 'keywords', level: 'near' },
    { type: 'limit_crossed', limit: 'keywords', level: 'at' },
  ])
})
