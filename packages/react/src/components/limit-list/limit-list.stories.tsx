import type { Credits } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { useRefresh } from '../../hooks/use-refresh.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { Button } from '../button/button.tsx'
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

/** The first answer stands; every later one is a failure. */
function onceAnswering(credits: Credits): Credits {
  let answers = 1
  return {
    ...credits,
    account: (input) => (answers-- > 0 ? credits.account(input) : failing(credits).account(input)),
  }
}

function Refreshed() {
  const refresh = useRefresh()
  return (
    <>
      <LimitList />
      <p style={{ marginBlock: 16 }}>
        <Button onClick={() => void refresh()}>Ask again</Button>
      </p>
    </>
  )
}

export const PartialError: Story = {
  name: 'Partial error: the last numbers stand',
  parameters: { standing: { plan: 'growth', sites: 2, users: 1 }, client: onceAnswering },
  render: () => <Refreshed />,
  play: async ({ canvas }) => {
    await canvas.findByText('2 of 5 used')
    await userEvent.click(canvas.getByRole('button', { name: 'Ask again' }))
    await expect(await canvas.findByText(/^Showing numbers from/)).toBeVisible()
    await expect(canvas.getByText('2 of 5 used')).toBeVisible()
  },
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = {
  name: 'Error',
  parameters: { client: failing },
}
