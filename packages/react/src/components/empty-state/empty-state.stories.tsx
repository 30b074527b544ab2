import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { withWidth } from '../../stories/with-width.tsx'
import { Button } from '../button/button.tsx'
import { EmptyState } from './empty-state.tsx'

/** One for every list: it says that nothing is here, why, and one way on. */
const meta = {
  title: 'Notices/EmptyState',
  component: EmptyState,
  decorators: [withWidth(640)],
  args: { title: 'Nothing has happened yet' },
} satisfies Meta<typeof EmptyState>

export default meta

type Story = StoryObj<typeof meta>

export const TitleOnly: Story = {}

export const WithHint: Story = {
  args: { hint: 'What you and your team do will show up here, with what it cost.' },
}

export const WithAction: Story = {
  args: {
    title: 'No keyword matches these filters',
    hint: 'Try fewer filters, or other words.',
    action: <Button>Clear filters</Button>,
    headingLevel: 3,
  },
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('heading', { level: 3, name: args.title })).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Clear filters' })).toBeVisible()
  },
}

export const LongWords: Story = {
  decorators: [withWidth(280)],
  args: {
    title: 'Nothing was found for Donaudampfschifffahrtsgesellschaftskapitän',
    hint: 'Other words may find more: try “steam ship”, or a shorter part of a long word.',
  },
}
