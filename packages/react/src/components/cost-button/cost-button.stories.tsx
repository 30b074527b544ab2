import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { CostButton } from './cost-button.tsx'

/** A button with its price in its name. It is checked before it can be clicked. */
const meta = {
  title: 'Credits/CostButton',
  component: CostButton,
  decorators: [withCredits, withWidth(480)],
  loaders: [loadCredits],
  args: {
    actions: [{ action: 'idea_generation' }],
    children: 'Find ideas',
    onClick: fn(),
    onDenied: fn(),
  },
} satisfies Meta<typeof CostButton>

export default meta

type Story = StoryObj<typeof meta>

export const Known: Story = {
  play: async ({ canvas, args }) => {
    const button = await canvas.findByRole('button', { name: 'Find ideas · 10 credits' })
    await userEvent.click(button)
    await expect(args.onClick).toHaveBeenCalledOnce()
  },
}

export const Range: Story = {
  args: { actions: [{ action: 'content_generation', words: 1500 }], children: 'Write article' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Write article · 120–180 credits' })
  },
}

export const Short: Story = {
  tags: ['visual'],
  name: 'Not enough credits',
  args: { actions: [{ action: 'content_generation', words: 1500 }], children: 'Write article' },
  parameters: { standing: { plan: 'starter', spent: 9_988 } },
  play: async ({ canvas, args }) => {
    const reason = 'Not enough credits: this needs 180, you have 12.'
    await canvas.findByText(reason)
    const button = canvas.getByRole('button')
    await expect(button).toHaveAccessibleDescription(reason)
    await userEvent.click(button)
    await expect(args.onClick).not.toHaveBeenCalled()
    await expect(args.onDenied).toHaveBeenCalledOnce()
  },
}

export const LimitReached: Story = {
  args: {
    actions: [],
    limits: [{ limit: 'sites', count: 1 }],
    children: 'Add site',
  },
  parameters: { standing: { plan: 'starter', sites: 2 } },
}

export const Free: Story = {
  args: {
    actions: [],
    limits: [{ limit: 'sites', count: 1 }],
    children: 'Add site',
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Add site · Free' })
  },
}

export const Busy: Story = {
  args: {
    actions: [{ action: 'content_generation', words: 1500 }],
    children: 'Writing…',
    busy: true,
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Writing/ }))
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}

export const Loading: Story = { parameters: { client: loading } }

export const CostUnknown: Story = { name: 'Error', parameters: { client: failing } }
