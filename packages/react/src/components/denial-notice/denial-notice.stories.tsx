import type { Credits, WorkRequest } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { useCheck } from '../../hooks/use-check.ts'
import { formatIn, nextMonth } from '../../stories/format-in.ts'
import { account } from '../../stories/standing.ts'
import { loadCredits, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { DenialNotice, type DenialNoticeProps } from './denial-notice.tsx'

type Args = Omit<DenialNoticeProps, 'decision'> & { readonly work: WorkRequest }

/** Asks for the work, and shows what the pre-check says about it. */
function DenialOf({ work, ...props }: Args) {
  const { data: decision } = useCheck(work)
  return decision && !decision.allowed ? <DenialNotice decision={decision} {...props} /> : null
}

const article = { actions: [{ action: 'content_generation', words: 1500 }] }

const meta = {
  title: 'Notices/DenialNotice',
  // Documented is the notice itself; where its decision comes from is the story's.
  component: DenialNotice as unknown as typeof DenialOf,
  render: (args) => <DenialOf {...args} />,
  decorators: [withCredits, withWidth(720)],
  loaders: [loadCredits],
  args: { work: article, onReduce: fn() },
} satisfies Meta<Args>

export default meta

type Story = StoryObj<Args>

export const NotEnoughCredits: Story = {
  parameters: { standing: { plan: 'starter', spent: 9_988 } },
  play: async ({ canvas }) => {
    await canvas.findByText('Not enough credits: this needs 180, you have 12.')
    await expect(canvas.getByText('Nothing was charged.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Move to Growth' })).toBeVisible()
  },
}

export const SomeFit: Story = {
  tags: ['visual'],
  name: 'Some of it fits',
  args: { work: { limits: [{ limit: 'keywords', count: 50 }] } },
  parameters: { standing: { plan: 'starter', keywords: 963 } },
  play: async ({ canvas }) => {
    await canvas.findByText('37 of these 50 keywords fit.')
    await expect(canvas.getByRole('button', { name: 'Add 37 keywords now' })).toBeVisible()
  },
}

export const ListFull: Story = {
  args: { work: { limits: [{ limit: 'keywords', count: 50 }] } },
  parameters: { standing: { plan: 'starter', keywords: 1000 } },
}

export const SitesFull: Story = {
  args: { work: { limits: [{ limit: 'sites', count: 1 }] } },
  parameters: { standing: { plan: 'growth', sites: 5 } },
}

export const SeatsTaken: Story = {
  args: { work: { limits: [{ limit: 'users', count: 1 }] } },
  parameters: { standing: { plan: 'starter', users: 2 } },
}

export const OverThePlan: Story = {
  args: { work: { limits: [{ limit: 'sites', count: 1 }] } },
  parameters: { standing: { plan: 'scale', sites: 7, movedTo: 'growth' } },
}

export const NoQueriesLeft: Story = {
  args: { work: { limits: [{ limit: 'ahrefsQueries', count: 1 }] } },
  parameters: { standing: { plan: 'starter', ahrefsQueries: 50 } },
}

export const NotInPlan: Story = {
  args: { work: { limits: [{ limit: 'ahrefsQueries', count: 1 }] } },
  parameters: { standing: { plan: 'free' } },
}

export const NotTheOwner: Story = {
  name: 'For somebody who is not the owner',
  parameters: { standing: { plan: 'starter', spent: 9_988 }, canManageBilling: false },
  play: async ({ canvas }) => {
    await canvas.findByText('Ask an owner to change the plan.')
    await expect(canvas.queryByRole('button', { name: /Growth/ })).toBeNull()
  },
}

export const CheaperOption: Story = {
  name: 'A cheaper choice would do',
  args: { work: { actions: [{ action: 'image_generation', images: { premium: 4 } }] } },
  parameters: { standing: { plan: 'starter', spent: 9_960 } },
  play: async ({ args, canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Choose a cheaper option' }))
    await expect(args.onReduce).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'cheaper_option' }),
    )
  },
}

export const PlanInactive: Story = {
  name: 'Only we can help',
  parameters: {
    standing: { plan: 'starter' },
    client: (credits: Credits): Credits => ({
      ...credits,
      check: async (input) => {
        await credits.putAccount({ account, planId: 'starter', status: 'inactive' })
        return credits.check(input)
      },
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Ask us for help' })).toBeVisible()
  },
}

export const Unavailable: Story = {
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      check: async (input) => ({
        ...(await credits.check(input)),
        allowed: false,
        code: 'unavailable',
        message: { key: 'decision.unavailable', params: {}, text: '' },
      }),
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('We can’t check this right now.')).toBeVisible()
    await expect(canvas.getByText('Nothing was charged.')).toBeVisible()
  },
}

export const Wait: Story = {
  name: 'Waiting helps',
  parameters: { standing: { plan: 'starter', spent: 9_988 } },
  play: async ({ canvas, globals }) => {
    const day = formatIn(globals).day(nextMonth)
    await expect(await canvas.findByText(`Wait until ${day}`)).toBeVisible()
  },
}
