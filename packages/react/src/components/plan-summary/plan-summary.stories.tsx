import type { Account, Credits } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formatIn, nextMonth } from '../../stories/format-in.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { PlanSummary } from './plan-summary.tsx'

const meta = {
  title: 'Plans/PlanSummary',
  component: PlanSummary,
  decorators: [withCredits, withWidth(420)],
  loaders: [loadCredits],
  parameters: { standing: { plan: 'starter', sites: 1, users: 2, keywords: 874 } },
} satisfies Meta<typeof PlanSummary>

export default meta

type Story = StoryObj<typeof meta>

const standsAs = (status: Account['status']) => (credits: Credits) => ({
  ...credits,
  account: async (input: { account: string }) => {
    const account = await credits.account(input)
    await credits.putAccount({ account: input.account, planId: account.plan.id, status })
    return credits.account(input)
  },
})

export const Active: Story = {
  play: async ({ canvas, globals }) => {
    await expect(await canvas.findByText('50 articles • 2 sites • 2 users')).toBeVisible()
    await expect(canvas.getByText(`Renews ${formatIn(globals).date(nextMonth)}`)).toBeVisible()
    await expect(canvas.queryByText(/874/)).toBeNull()
  },
}

export const Trial: Story = { tags: ['visual'], parameters: { client: standsAs('trialing') } }

export const Ending: Story = { args: { ending: true } }

export const PastDue: Story = { parameters: { client: standsAs('past_due') } }

export const Free: Story = { parameters: { standing: { plan: 'free' } } }

export const Unlimited: Story = {
  parameters: { standing: { plan: 'scale' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('600 articles • unlimited sites • 5 users')).toBeVisible()
  },
}

export const NotTheOwner: Story = {
  name: 'For somebody who is not the owner',
  parameters: { canManageBilling: false },
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = { name: 'Error', parameters: { client: failing } }
