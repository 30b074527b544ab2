import type { Decision } from '@igny8/credits-core'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { DenialNotice } from './denial-notice.tsx'

async function keywordsDenied() {
  const client = await creditsAt({ plan: 'starter', keywords: 963 })
  const decision: Decision = await client.check({
    account,
    limits: [{ limit: 'keywords', count: 50 }],
  })
  return { client, decision }
}

test('every way out leads where the host says', async () => {
  const { client, decision } = await keywordsDenied()
  const onUpgrade = vi.fn()
  const onNavigate = vi.fn()
  const onReduce = vi.fn()
  const screen = await render(
    <CreditsProvider
      client={client}
      account={account}
      onUpgrade={onUpgrade}
      onNavigate={onNavigate}
    >
      <DenialNotice decision={decision} onReduce={onReduce} />
    </CreditsProvider>,
  )
  await screen.getByRole('button', { name: 'Move to Growth' }).click()
  expect(onUpgrade).toHaveBeenCalledWith({ planId: 'growth', limit: null })
  await screen.getByRole('button', { name: 'Add 37 keywords now' }).click()
  expect(onReduce.mock.calls[0]?.[0]).toMatchObject({
    kind: 'reduce',
    limits: [{ limit: 'keywords', count: 37 }],
  })
  await screen.getByRole('button', { name: 'Remove 13 keywords you don’t need' }).click()
  expect(onNavigate).toHaveBeenCalledWith({ page: 'limit', limit: 'keywords' })
})

test('a way out that the host cannot take is said, not offered as a button', async () => {
  const { client, decision } = await keywordsDenied()
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <DenialNotice decision={decision} />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('Move to Growth')).toBeVisible()
  expect(screen.getByRole('button').elements()).toEqual([])
})

test("the host's own words replace ours, in the same place", async () => {
  const { client, decision } = await keywordsDenied()
  const messages = {
    'decision.short': '{remaining} von {requested} passen noch.',
    'notice.nothingCharged': 'Es wurde nichts berechnet.',
  }
  const screen = await render(
    <CreditsProvider client={client} account={account} locale="de" messages={messages}>
      <DenialNotice decision={decision} />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('37 von 50 passen noch.')).toBeVisible()
  await expect.element(screen.getByText('Es wurde nichts berechnet.')).toBeVisible()
})
