import type { Meta, StoryObj } from '@storybook/react-vite'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { LimitList } from './limit-list.tsx'

const meta = {
  title: 'Limits/LimitList',
  component: LimitList,
  decorators: [withCredits, withWidth(480)],
  loaders: [loadCredits],
} satisfies Meta<typeof LimitList>

export default meta

type Story = StoryObj<typeof meta>

export const AllOk: Story = {
  parameters: {
    standing: { plan: 'growth', sites: 2, users: 1, keywords: 1200, ahrefsQueries: 40 },
  },
}

export const OneAt: Story = {
  tags: ['visual'],
  args: { pending: { keywords: 50 } },
  parameters: {
    standing: { plan: 'starter', sites: 1, users: 2, keywords: 874, ahrefsQueries: 42 },
  },
}

export const AllAt: Story = {
  parameters: {
    standing: { plan: 'starter', sites: 2, users: 2, keywords: 1000, ahrefsQueries: 50 },
  },
}

export const EveryKind: Story = {
  tags: ['visual'],
  name: 'Unlimited, over and not in the plan',
  parameters: { standing: { plan: 'scale', sites: 4, users: 2, keywords: 90, movedTo: 'free' } },
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = {
  name: 'Error',
  parameters: { client: failing },
}
