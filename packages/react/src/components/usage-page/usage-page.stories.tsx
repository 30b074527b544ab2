import type { Credits } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { UsagePage } from './usage-page.tsx'

const siteNames = ['gardenwise.example', 'beans.example', 'teapot.example']

const meta = {
  title: 'Usage/UsagePage',
  component: UsagePage,
  decorators: [withCredits, withWidth(880)],
  loaders: [loadCredits],
  parameters: { worked: {} },
  args: { siteName: (id) => siteNames[Number(id.slice('site-'.length)) - 1] ?? id },
} satisfies Meta<typeof UsagePage>

export default meta

type Story = StoryObj<typeof meta>

export const Overview: Story = {
  tags: ['visual'],
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('tab', { name: 'Your limits' }))
    await expect(await canvas.findByRole('heading', { name: 'Your limits' })).toBeVisible()
    await expect(canvas.queryByRole('radio')).toBeNull()
    await userEvent.keyboard('{Home}')
    await expect(await canvas.findByText('Credits used')).toBeVisible()
  },
}

export const YourLimits: Story = { args: { tab: 'limits' } }

export const Insights: Story = {
  tags: ['visual-light'],
  name: 'Credit insights',
  args: { tab: 'insights' },
}

export const Activity: Story = { name: 'Activity log', args: { tab: 'activity' } }

export const DeepLink: Story = {
  args: { tab: 'insights', days: 90 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('tab', { name: 'Credit insights' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(canvas.getByRole('radio', { name: '90 days' })).toBeChecked()
  },
}

export const OneSectionFails: Story = {
  parameters: {
    client: (credits: Credits): Credits => ({ ...credits, insights: failing(credits).insights }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Credits left')).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Credit insights' }))
    await expect(await canvas.findByText('We couldn’t load your credit insights.')).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Activity log' }))
    await expect((await canvas.findAllByText(/Article writing/))[0]).toBeVisible()
  },
}

export const Narrow: Story = { decorators: [withWidth(343)] }

export const Loading: Story = { parameters: { client: loading } }
