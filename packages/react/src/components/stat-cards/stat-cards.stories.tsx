import type { Credits } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { StatCards } from './stat-cards.tsx'

const meta = {
  title: 'Usage/StatCards',
  component: StatCards,
  decorators: [withCredits, withWidth(880)],
  loaders: [loadCredits],
} satisfies Meta<typeof StatCards>

export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = { parameters: { worked: { plan: 'growth' } } }

export const RunsOut: Story = {
  name: 'Credits that run out before the reset',
  parameters: { worked: { plan: 'starter', sites: 2, pace: 1.6 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Lasts until about/)).toBeVisible()
  },
}

export const Zero: Story = {
  parameters: { standing: { plan: 'starter' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nothing used yet')).toBeVisible()
  },
}

export const Narrow: Story = {
  decorators: [withWidth(343)],
  parameters: { worked: { plan: 'growth' } },
}

export const Loading: Story = { parameters: { client: loading } }

export const OneSourceFails: Story = {
  tags: ['visual'],
  name: 'One source fails, the others stand',
  parameters: {
    worked: { plan: 'growth' },
    client: (credits: Credits): Credits => ({ ...credits, insights: failing(credits).insights }),
  },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('button', { name: 'Try again: Credits used' }),
    ).toBeVisible()
    await expect(await canvas.findByText('of 5 sites')).toBeVisible()
  },
}

export const Failed: Story = { name: 'Error', parameters: { client: failing } }
