import { defaultCatalogue, defineCatalogue } from '@igny8/credits-core'
import { memoryCredits } from '@igny8/credits-core/testing'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { planFactsOf } from './plan-facts.ts'
import { PlanSummary } from './plan-summary.tsx'

test('the summary says the plan, and no figure of its use', async () => {
  const client = await creditsAt({ plan: 'starter', sites: 1, keywords: 874, spent: 4321 })
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <PlanSummary />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('50 articles • 2 sites • 2 users')).toBeVisible()
  const said = screen.getByRole('region').element().textContent ?? ''
  for (const used of ['874', '4,321', '5,679', '10,000', '126']) expect(said).not.toContain(used)
})

test('the articles are those of the host’s own catalogue', async () => {
  const typicalArticle = [{ action: 'content_generation', words: 900 }]
  const catalogue = defineCatalogue({ ...defaultCatalogue, typicalArticle })
  const client = memoryCredits({ catalogue })
  await client.putAccount({ account, planId: 'starter' })
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <PlanSummary />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('111 articles • 2 sites • 2 users')).toBeVisible()
})

test('an account that writes short articles is not promised more of them: the plan’s are its list’s', async () => {
  const client = await creditsAt({ plan: 'starter' })
  const asked = [{ action: 'content_generation', words: 1_500 }]
  const written = [{ action: 'content_generation', words: 900 }]
  for (let article = 0; article < 20; article++) {
    const held = await client.reserve({ account, key: `${article}`, actions: asked })
    if (!held.allowed) throw new Error(held.decision.message.text)
    const of = { account, key: `${article}-settle`, reservation: held.value.id }
    await client.settle({ ...of, actions: written })
  }
  const measured = await client.estimate({ account, actions: asked })
  expect(measured.lines[0]).toMatchObject({ basis: 'measured', cost: { expected: 90 } })
  const screen = await render(
    <CreditsProvider client={client} account={account}>
      <PlanSummary />
    </CreditsProvider>,
  )
  await expect.element(screen.getByText('50 articles • 2 sites • 2 users')).toBeVisible()
})

test('two accounts on one plan have the same facts, however much they use', async () => {
  const facts = async (standing: Parameters<typeof creditsAt>[0]) =>
    planFactsOf(await (await creditsAt(standing)).account({ account }))
  expect(await facts({ plan: 'growth', sites: 4, keywords: 900, spent: 5000 })).toEqual(
    await facts({ plan: 'growth' }),
  )
})
