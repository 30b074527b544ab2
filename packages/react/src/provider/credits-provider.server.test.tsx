import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LimitList } from '../components/limit-list/limit-list.tsx'
import { account, creditsAt } from '../stories/standing.ts'
import { CreditsProvider } from './credits-provider.tsx'

test('a server renders the numbers it already knows', async () => {
  const client = await creditsAt({ sites: 3 })
  const initialData = { account: await client.account({ account }) }
  const html = renderToString(
    <CreditsProvider client={client} account={account} initialData={initialData}>
      <LimitList />
    </CreditsProvider>,
  )
  expect(html).toContain('3 of 5 used')
  expect(html).toContain('role="meter"')
})

test('a server without numbers renders the places where they will stand', async () => {
  const client = await creditsAt({ sites: 3 })
  const html = renderToString(
    <CreditsProvider client={client} account={account}>
      <LimitList />
    </CreditsProvider>,
  )
  expect(html).toContain('aria-busy="true"')
  expect(html).not.toContain('of 5 used')
})
