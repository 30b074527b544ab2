import { defaultCatalogue, defineCatalogue, estimate } from '@igny8/credits-core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../../provider/credits-provider.tsx'
import { account, creditsAt } from '../../stories/standing.ts'
import { CostEstimate } from './cost-estimate.tsx'

const asOf = '2026-11-22T12:00:00.000Z'

test('actions are called what people call them, those of a host what the host calls them', async () => {
  const [list] = defaultCatalogue.priceLists
  const price = { kind: 'per_unit', unit: 'requests', credits: 7, per: 1 } as const
  const own = ['translation', 'voice_over'].map((id) => ({ id, name: id, price }))
  const catalogue = defineCatalogue({
    ...defaultCatalogue,
    priceLists: [
      { version: '1', effectiveFrom: asOf, actions: [...(list?.actions ?? []), ...own] },
    ],
  })
  const actions = ['clustering', 'image_generation', 'translation', 'voice_over']
  const asked = actions.map((action) => ({ action }))
  const screen = await render(
    <CreditsProvider
      client={await creditsAt({})}
      account={account}
      messages={{ 'action.translation': 'Translation', 'action.image_generation': 'Bilder' }}
    >
      <CostEstimate estimate={estimate(asked, catalogue, asOf)} />
    </CreditsProvider>,
  )
  const rows = screen.getByRole('rowheader').elements()
  expect(rows.map((row) => row.textContent)).toEqual([
    'Keyword clustering × 1',
    'Bilder × 1',
    'Translation × 1',
    'voice_over × 1',
    'Total',
  ])
})
