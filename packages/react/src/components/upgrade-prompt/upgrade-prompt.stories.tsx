import type { WorkRequest } from '@igny8/credits-core'
import type { PromptRecord } from '@igny8/credits-core/insights'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useMemo } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { useCheck } from '../../hooks/use-check.ts'
import { useForecast } from '../../hooks/use-forecast.ts'
import { usePlans } from '../../hooks/use-plans.ts'
import { storyNow } from '../../stories/standing.ts'
import { loadCredits, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import type { PromptMemory } from './prompt-memory.ts'
import { UpgradePrompt, type UpgradePromptProps } from './upgrade-prompt.tsx'

type Args = UpgradePromptProps & {
  readonly work?: WorkRequest
  /** The story's prompt was dismissed in the cycle before, so many days ago. */
  readonly dismissedDaysAgo?: number
}

/** Remembers for as long as the story is open. */
function forgetful(before: readonly PromptRecord[] = []): PromptMemory {
  let kept = before
  return {
    read: () => kept,
    write: (_, history) => {
      kept = history
    },
  }
}

function dismissed(daysAgo: number | undefined): readonly PromptRecord[] {
  if (daysAgo === undefined) return []
  const at = new Date(storyNow - daysAgo * 86_400_000).toISOString()
  const cycleStart = '2026-10-01T00:00:00.000Z'
  return [{ subject: 'keywords', threshold: 'near', cycleStart, shownAt: at, dismissedAt: at }]
}

function Prompted({ work, dismissedDaysAgo, ...props }: Args) {
  const memory = useMemo(() => forgetful(dismissed(dismissedDaysAgo)), [dismissedDaysAgo])
  const known = [useForecast(), usePlans()].every(({ isSuccess }) => isSuccess)
  return (
    <>
      {work ? (
        <AfterClick work={work} memory={memory} {...props} />
      ) : (
        <UpgradePrompt memory={memory} {...props} />
      )}
      <p data-known={known} style={{ marginBlock: 16 }}>
        <bdi>The host’s page goes on here.</bdi>
      </p>
    </>
  )
}

function AfterClick({ work, ...props }: Args & { work: WorkRequest }) {
  const { data: decision } = useCheck(work)
  return decision ? <UpgradePrompt blocked={decision} {...props} /> : null
}

const meta = {
  title: 'Notices/UpgradePrompt',
  component: UpgradePrompt,
  render: (args) => <Prompted {...args} />,
  decorators: [withCredits, withWidth(720)],
  loaders: [loadCredits],
  args: { onReduce: fn() },
} satisfies Meta<Args>

export default meta

type Story = StoryObj<Args>

const nearlyFull = { standing: { plan: 'starter', keywords: 874 } }

export const Near: Story = {
  parameters: nearlyFull,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('126 keywords left')).toBeVisible()
  },
}

export const Dismissed: Story = {
  parameters: nearlyFull,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Not now' }))
    await expect(canvas.queryByText('126 keywords left')).toBeNull()
  },
}

export const Snoozed: Story = {
  args: { dismissedDaysAgo: 6 },
  parameters: nearlyFull,
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-known="true"]')).not.toBeNull())
    await expect(canvas.queryByText('126 keywords left')).toBeNull()
  },
}

export const AfterTheSnooze: Story = {
  args: { dismissedDaysAgo: 8 },
  parameters: nearlyFull,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('126 keywords left')).toBeVisible()
  },
}

export const At: Story = {
  parameters: { standing: { plan: 'growth', sites: 5 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You’re using all 5 sites')).toBeVisible()
  },
}

export const Over: Story = {
  tags: ['visual'],
  parameters: { standing: { plan: 'scale', sites: 7, movedTo: 'growth' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You’re 2 sites over your plan')).toBeVisible()
  },
}

export const CreditsShort: Story = {
  parameters: { standing: { plan: 'starter', spent: 9_100 } },
}

export const AfterADeniedClick: Story = {
  tags: ['!autodocs'],
  args: { work: { limits: [{ limit: 'keywords', count: 50 }] } },
  parameters: { standing: { plan: 'starter', keywords: 963 } },
  play: async ({ args, canvas }) => {
    await expect(await canvas.findByRole('dialog')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Add 37 keywords now' }))
    await expect(args.onReduce).toHaveBeenCalled()
  },
}

export const Dialog: Story = {
  tags: ['!autodocs'],
  args: { work: { actions: [{ action: 'content_generation', words: 1500 }] } },
  parameters: { standing: { plan: 'starter', spent: 9_988 } },
}

export const NotTheOwner: Story = {
  name: 'For somebody who is not the owner',
  parameters: { standing: { plan: 'starter', users: 2 }, canManageBilling: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Ask an owner to change the plan.')).toBeVisible()
  },
}

export const Nothing: Story = {
  name: 'Nothing to say',
  parameters: { standing: { plan: 'growth', sites: 1 } },
}
