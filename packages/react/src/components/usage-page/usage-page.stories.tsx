import type { Credits } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
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
  args: {
    siteName: (id) => siteNames[Number(id.slice('site-'.length)) - 1] ?? id,
    automationName: (id) => (id === 'weekly' ? 'Weekly articles' : id),
  },
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

export const KeyboardTour: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('Credits left')
    await userEvent.tab()
    await expect(canvas.getByRole('radio', { name: '30 days' })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByRole('radio', { name: '90 days' })).toBeChecked()
    await userEvent.tab()
    await expect(canvas.getByRole('tab', { name: 'Overview' })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect(canvas.getByRole('tab', { name: 'Credit insights' })).toHaveFocus()
    await userEvent.tab()
    await expect(canvas.getByRole('tabpanel', { name: 'Credit insights' })).toHaveFocus()
    await canvas.findByRole('button', { name: 'View as table' })
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'View as table' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('table', { name: 'Credits over time' })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'View as chart' })).toHaveFocus()
    await userEvent.tab({ shift: true })
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{End}')
    await expect(canvas.getByRole('tab', { name: 'Activity log' })).toHaveFocus()
    await expect(await canvas.findByRole('combobox', { name: 'Site' })).toBeVisible()
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
    await expect(await canvas.findByText(/the 90 days before/)).toBeVisible()
  },
}

export const DeepLinkToFilters: Story = {
  args: { tab: 'activity', filters: { kind: 'charged', action: 'clustering', days: 7 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('combobox', { name: 'Period' })).toHaveValue('7')
    await waitFor(() =>
      expect(canvas.getByRole('combobox', { name: 'Action' })).toHaveDisplayValue(
        'Keyword clustering',
      ),
    )
    const rows = within(canvas.getByRole('table')).getAllByRole('row').slice(1)
    for (const row of rows) await expect(row).toHaveTextContent('Keyword clustering')
    await expect(rows.length).toBeGreaterThan(1)
  },
}

export const OneSectionFails: Story = {
  parameters: {
    client: (credits: Credits): Credits => ({ ...credits, insights: failing(credits).insights }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Credits left')).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Activity log' }))
    await expect((await canvas.findAllByText(/Article writing/))[0]).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Credit insights' }))
    await expect(await canvas.findByText('We couldn’t load your credit insights.')).toBeVisible()
  },
}

export const Narrow: Story = { decorators: [withWidth(343)] }

export const Loading: Story = { parameters: { client: loading } }
