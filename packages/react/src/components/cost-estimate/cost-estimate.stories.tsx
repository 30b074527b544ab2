import type { Credits, Estimate } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { account, creditsAt } from '../../stories/standing.ts'
import { withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { CostEstimate } from './cost-estimate.tsx'

const meta = {
  title: 'Credits/CostEstimate',
  component: CostEstimate,
  decorators: [withCredits, withWidth(640)],
  args: { estimate: {} as Estimate },
  render: (args, { loaded }) => <CostEstimate {...args} estimate={loaded.estimate} />,
} satisfies Meta<typeof CostEstimate>

export default meta

type Story = StoryObj<typeof meta>

function estimated(work: Parameters<Credits['estimate']>[0]) {
  return async () => {
    const credits = await creditsAt()
    return { credits, estimate: await credits.estimate(work) }
  }
}

export const Actions: Story = {
  loaders: [
    estimated({
      account,
      actions: [
        { action: 'idea_generation', quantity: 12 },
        { action: 'content_generation', words: 1_500, quantity: 6 },
        { action: 'image_generation', images: { basic: 12, premium: 2 } },
      ],
    }),
  ],
  play: async ({ canvas }) => {
    const total = await canvas.findByRole('row', { name: /^Total/ })
    const [least, expected, most] = within(total)
      .getAllByRole('cell')
      .map(({ textContent }) => Number(textContent?.replace(',', '')))
    await expect(least).toBeLessThan(expected ?? 0)
    await expect(expected).toBeLessThan(most ?? 0)
  },
}

export const Automation: Story = {
  loaders: [
    estimated({ account, automation: { waiting: { keywords: 40, tasks: 4 }, maxArticles: 6 } }),
  ],
}
