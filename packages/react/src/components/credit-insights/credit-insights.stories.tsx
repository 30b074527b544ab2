import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { expect, userEvent, within } from 'storybook/test'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { CreditInsights } from './credit-insights.tsx'

const siteNames = ['gardenwise.example', 'beans.example', 'teapot.example']

const meta = {
  title: 'Usage/CreditInsights',
  component: CreditInsights,
  decorators: [withCredits, withWidth(880)],
  loaders: [loadCredits],
  args: {
    siteName: (id) => siteNames[Number(id.slice('site-'.length)) - 1] ?? id,
    automationName: (id) => (id === 'weekly' ? 'Weekly articles' : id),
  },
} satisfies Meta<typeof CreditInsights>

export default meta

type Story = StoryObj<typeof meta>

export const Default: Story = {
  parameters: { worked: {} },
  play: async ({ canvas }) => {
    const name = 'Credits used in the last 30 days, by action'
    await expect(await canvas.findByTitle(name, {}, { timeout: 10_000 })).toBeInTheDocument()
    await expect(canvas.getByRole('table', { name: 'By site' })).toBeVisible()
  },
}

export const AsTable: Story = {
  parameters: { worked: {} },
  args: { days: 7 },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'View as table' }))
    const table = await canvas.findByRole('table', { name: 'Credits over time' })
    const buckets = table.clientWidth < 480 ? 1 : 7
    await expect(within(table).getAllByRole('row')).toHaveLength(1 + buckets + 1)
  },
}

export const OneSite: Story = { parameters: { worked: { sites: 1 } } }

export const ManySites: Story = {
  name: '40 sites',
  parameters: { worked: { plan: 'scale', sites: 40 } },
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'By site' })
    await expect(within(table).getAllByRole('row')).toHaveLength(1 + 8 + 1)
    await userEvent.click(canvas.getByRole('button', { name: 'Show all 40' }))
    await expect(within(table).getAllByRole('row')).toHaveLength(1 + 40 + 1)
  },
}

export const Narrow: Story = {
  decorators: [withWidth(343)],
  parameters: { worked: {} },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'View as table' }))
    const table = await canvas.findByRole('table', { name: 'Credits over time' })
    await expect(within(table).getAllByRole('row')).toHaveLength(1 + 5 + 1)
  },
}

export const NoUse: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No credits used in this time')).toBeVisible()
  },
}

export const Offline: Story = {
  parameters: { worked: {} },
  beforeEach: () => () => onlineManager.setOnline(true),
  play: async ({ canvas }) => {
    await canvas.findByRole('table', { name: 'By site' })
    onlineManager.setOnline(false)
    await expect(await canvas.findByText(/You’re offline. Showing numbers from/)).toBeVisible()
  },
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = {
  name: 'Error',
  parameters: { client: failing },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('We couldn’t load your credit insights.')).toBeVisible()
  },
}
