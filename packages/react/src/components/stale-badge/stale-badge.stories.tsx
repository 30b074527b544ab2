import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { expect } from 'storybook/test'
import { formatIn } from '../../stories/format-in.ts'
import { loadCredits, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { StaleBadge } from './stale-badge.tsx'

const asOf = '2026-11-22T14:05:00.000Z'

const meta = {
  title: 'Notices/StaleBadge',
  component: StaleBadge,
  decorators: [withCredits, withWidth(420)],
  loaders: [loadCredits],
  args: { asOf },
} satisfies Meta<typeof StaleBadge>

export default meta

type Story = StoryObj<typeof meta>

const time = (globals: { locale?: string }) => formatIn(globals).time(asOf).replace(/\s/g, ' ')

export const Old: Story = {
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByText(`Showing numbers from ${time(globals)}.`)).toBeVisible()
  },
}

export const Offline: Story = {
  beforeEach: () => {
    onlineManager.setOnline(false)
    return () => onlineManager.setOnline(true)
  },
  play: async ({ canvas, globals }) => {
    await expect(
      await canvas.findByText(`You’re offline. Showing numbers from ${time(globals)}.`),
    ).toBeVisible()
  },
}

export const WithoutNumbers: Story = {
  ...Offline,
  name: 'Offline, without numbers',
  args: { asOf: null },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You’re offline.')).toBeVisible()
  },
}
