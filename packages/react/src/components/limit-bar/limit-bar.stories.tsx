import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { expect, fn, userEvent } from 'storybook/test'
import { useRefresh } from '../../hooks/use-refresh.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { account, addKeywords } from '../../stories/standing.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { Button } from '../button/button.tsx'
import { LimitBar, type LimitBarProps } from './limit-bar.tsx'

/**
 * A square-ended meter with a hairline notch at the warning mark:
 * solid = used, hatched = about to be used, striped = stopped.
 */
const meta = {
  title: 'Limits/LimitBar',
  component: LimitBar,
  decorators: [withCredits, withWidth(420)],
  loaders: [loadCredits],
  args: { limit: 'sites' },
} satisfies Meta<typeof LimitBar>

export default meta

type Story = StoryObj<typeof meta>

export const Ok: Story = {
  parameters: { standing: { sites: 3 } },
  play: async ({ canvas }) => {
    const meter = await canvas.findByRole('meter', { name: 'Sites' })
    await expect(meter).toHaveAttribute('aria-valuetext', '3 of 5 sites used, 2 left')
    await expect(canvas.getByText('2 left')).toBeVisible()
  },
}

export const Near: Story = {
  args: { limit: 'keywords' },
  parameters: { standing: { plan: 'starter', keywords: 874 } },
}

export const At: Story = {
  args: { limit: 'users' },
  parameters: { standing: { plan: 'starter', users: 2 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('None left')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Get more seats' })).toBeVisible()
  },
}

export const Over: Story = {
  parameters: { standing: { plan: 'scale', sites: 7, movedTo: 'growth' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2 over')).toBeVisible()
    await expect(canvas.getByText('7 of 5 used')).toBeVisible()
    await expect(canvas.getByRole('meter')).toHaveAttribute('aria-valuenow', '5')
  },
}

/** Adds keywords and moves to a smaller plan, as a host would. */
function WithWork({ limit }: { limit: LimitBarProps['limit'] }) {
  const { client } = useCredits()
  const refresh = useRefresh()
  const after = (work: Promise<unknown>) => void work.then(refresh)
  const add = (count: number, from: number) => after(addKeywords(client, count, from))
  return (
    <>
      <LimitBar limit={limit} />
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlock: 16 }}>
        <Button onClick={() => add(50, 700)}>Add 50</Button>
        <Button onClick={() => add(100, 750)}>Add 100</Button>
        <Button onClick={() => add(150, 850)}>Add 150</Button>
        <Button onClick={() => after(client.putAccount({ account, planId: 'free' }))}>
          Move to Free
        </Button>
      </p>
    </>
  )
}

export const Crossings: Story = {
  args: { limit: 'keywords' },
  parameters: { standing: { plan: 'starter', keywords: 700 } },
  render: ({ limit }) => <WithWork limit={limit} />,
  play: async ({ canvas }) => {
    const voice = canvas.getByRole('status')
    const spoken: (string | null)[] = []
    new MutationObserver(() => spoken.push(voice.textContent)).observe(voice, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    const steps = [
      ['Add 50', '250 left'],
      ['Add 100', '150 left'],
      ['Add 150', 'None left'],
      ['Move to Free', '900 over'],
    ] as const
    await expect(await canvas.findByText('300 left')).toBeVisible()
    for (const [name, left] of steps) {
      await userEvent.click(canvas.getByRole('button', { name }))
      await expect(await canvas.findByText(left)).toBeVisible()
    }
    await expect(spoken).toEqual([
      'Keywords: 150 left.',
      'Keywords: none left.',
      'Keywords: 900 over your plan.',
    ])
  },
}

export const Nothing: Story = {
  name: 'Nothing used, 0/5',
  parameters: { standing: { sites: 0 } },
}

export const MonthlyNear: Story = {
  name: 'Near, of a month',
  args: { limit: 'ahrefsQueries' },
  parameters: { standing: { plan: 'starter', ahrefsQueries: 42 } },
}

export const Unlimited: Story = {
  parameters: { standing: { plan: 'scale', sites: 12 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Unlimited')).toBeVisible()
    await expect(canvas.queryByRole('meter')).toBeNull()
  },
}

export const NotInPlan: Story = {
  args: { limit: 'ahrefsQueries' },
  parameters: { standing: { plan: 'free' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Not in your plan')).toBeVisible()
    await expect(canvas.queryByRole('meter')).toBeNull()
  },
}

export const Pending: Story = {
  name: 'Pending +60',
  args: { limit: 'keywords', pending: 60 },
  parameters: { standing: { plan: 'starter', keywords: 640 } },
}

export const PendingTooMany: Story = {
  name: 'Pending, does not fit',
  args: { limit: 'keywords', pending: 200 },
  parameters: { standing: { plan: 'starter', keywords: 874 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('126 of these 200 fit')).toBeVisible()
  },
}

export const OnHold: Story = {
  name: 'On hold, an invite',
  args: { limit: 'users' },
  parameters: { standing: { plan: 'scale', users: 2, invites: 1 } },
}

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = {
  name: 'Error',
  parameters: { client: failing },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Offline: Story = {
  parameters: { standing: { sites: 3 } },
  beforeEach: () => () => onlineManager.setOnline(true),
  play: async ({ canvas }) => {
    await canvas.findByText('2 left')
    onlineManager.setOnline(false)
    await expect(await canvas.findByText(/You’re offline/)).toBeVisible()
  },
}

export const LongLabel: Story = {
  args: {
    limit: 'keywords',
    label: 'Keywords of the Donaudampfschifffahrtsgesellschaft and all of its subsidiaries',
  },
  parameters: { standing: { plan: 'scale', keywords: 18_950 } },
}

export const NotTheOwner: Story = {
  name: 'At, for somebody who is not the owner',
  args: { limit: 'users' },
  parameters: { standing: { plan: 'starter', users: 2 }, canManageBilling: false },
  play: async ({ canvas }) => {
    await canvas.findByText('None left')
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const OwnAction: Story = {
  args: {
    action: (
      <Button look="link" onClick={fn()}>
        Manage seats
      </Button>
    ),
    limit: 'users',
  },
  parameters: { standing: { plan: 'starter', users: 2 } },
}
