import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { PlansAndBilling } from './plans-and-billing.tsx'

const meta = {
  title: 'Plans/PlansAndBilling',
  component: PlansAndBilling,
  decorators: [withCredits, withWidth(880)],
  loaders: [loadCredits],
  args: { onChoose: fn() },
} satisfies Meta<typeof PlansAndBilling>

export default meta

type Story = StoryObj<typeof meta>

export const Fits: Story = {
  name: 'A smaller plan fits',
  parameters: { worked: { plan: 'growth', sites: 2 } },
  play: async ({ args, canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose Scale' }))
    await expect(args.onChoose).toHaveBeenCalledWith('scale')
  },
}

export const DowngradeWarning: Story = {
  tags: ['visual-light'],
  parameters: { standing: { plan: 'growth', sites: 4, users: 3, keywords: 900 } },
  play: async ({ args, canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose Starter' }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'would leave you over its limits: 2 sites too many, 1 seat too many.',
    )
    await expect(args.onChoose).not.toHaveBeenCalled()
  },
}

export const DowngradeAnyway: Story = {
  tags: ['!autodocs'],
  parameters: DowngradeWarning.parameters as object,
  play: async ({ args, canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose Starter' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Move to Starter anyway' }))
    await expect(args.onChoose).toHaveBeenCalledWith('starter')
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

export const NotTheOwner: Story = {
  name: 'For somebody who is not the owner',
  parameters: { standing: { plan: 'starter' }, canManageBilling: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Growth')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Narrow: Story = {
  decorators: [withWidth(343)],
  parameters: { worked: { plan: 'growth', sites: 2 } },
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = { name: 'Error', parameters: { client: failing } }
