import type { Credits } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { formatIn, nextMonth } from '../../stories/format-in.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { QueryLimitBadge } from './query-limit-badge.tsx'

/** The Ahrefs queries that are left of the month, in one line. */
const meta = {
  title: 'Keywords/QueryLimitBadge',
  component: QueryLimitBadge,
  decorators: [withCredits],
  loaders: [loadCredits],
} satisfies Meta<typeof QueryLimitBadge>

export default meta

type Story = StoryObj<typeof meta>

const reads = (text: string): NonNullable<Story['play']> =>
  async function play({ canvas }) {
    await expect(await canvas.findByText(text)).toBeVisible()
  }

const readsUntilReset = (left: string): NonNullable<Story['play']> =>
  async function play({ canvas, globals }) {
    const day = formatIn(globals).day(nextMonth)
    await expect(await canvas.findByText(`${left} · resets ${day}`)).toBeVisible()
  }

export const Full: Story = {
  parameters: { standing: { plan: 'starter' } },
  play: readsUntilReset('50 of 50 left'),
}

export const Near: Story = {
  parameters: { standing: { plan: 'starter', ahrefsQueries: 42 } },
  play: readsUntilReset('8 of 50 left'),
}

export const OneLeft: Story = {
  parameters: { standing: { plan: 'starter', ahrefsQueries: 49 } },
  play: readsUntilReset('1 of 50 left'),
}

export const NoneLeft: Story = {
  name: 'None',
  parameters: { standing: { plan: 'starter', ahrefsQueries: 50 } },
  play: readsUntilReset('None left'),
}

export const Unlimited: Story = {
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      account: async (input) => {
        const account = await credits.account(input)
        const { ahrefsQueries, ...others } = account.limits
        const unlimited = { ...ahrefsQueries, limit: null, remaining: null, level: 'unlimited' }
        return { ...account, limits: { ...others, ahrefsQueries: unlimited as never } }
      },
    }),
  },
  play: reads('Unlimited'),
}

export const NotInPlan: Story = {
  parameters: { standing: { plan: 'free' } },
  play: reads('Not in your plan'),
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = {
  name: 'Error',
  parameters: { client: failing },
  play: reads('Couldn’t be loaded'),
}
