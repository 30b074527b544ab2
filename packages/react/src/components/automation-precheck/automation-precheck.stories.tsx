import { type AutomationConfig, type Credits, nextTick, type Run } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { formatIn } from '../../stories/format-in.ts'
import { account, creditsAt, storyNow } from '../../stories/standing.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { AutomationPrecheck } from './automation-precheck.tsx'
import type { NextRun } from './next-run.tsx'

const automation: AutomationConfig = { waiting: { keywords: 40, tasks: 4 }, maxArticles: 6 }

const weekMs = 7 * 86_400_000

const meta = {
  title: 'Automation/AutomationPrecheck',
  component: AutomationPrecheck,
  decorators: [withCredits, withWidth(720)],
  loaders: [loadCredits],
  args: { automation, onStart: fn(), onReduce: fn(), onResume: fn() },
} satisfies Meta<typeof AutomationPrecheck>

export default meta

type Story = StoryObj<typeof meta>

export const Fits: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Start' }))
    await expect(args.onStart).toHaveBeenCalledWith(automation)
  },
}

export const Short: Story = {
  tags: ['visual'],
  parameters: { standing: { plan: 'starter', spent: 9_800 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: /^Add [\d,]+ credits$/ })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Start' })).toBeNull()
  },
}

/** A start that was denied says what fits, and starts just that. */
export const Denied: Story = {
  loaders: [
    async () => {
      const credits = await creditsAt({ plan: 'starter', spent: 9_400 })
      const started = await credits.startRun({ account, key: 'run', automation })
      if (started.allowed) throw new Error('The run was not denied.')
      return { credits, denial: started.decision }
    },
  ],
  render: (args, { loaded }) => <AutomationPrecheck {...args} denial={loaded.denial} />,
  play: async ({ args, canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Write 2 articles now' }))
    await expect(args.onStart).toHaveBeenCalledWith({ ...automation, maxArticles: 2 })
    await expect(canvas.queryByText(/set aside, you have/)).toBeNull()
    await expect(canvas.getAllByRole('button', { name: /^Add [\d,]+ credits$/ })).toHaveLength(1)
  },
}

/** A run whose second step asks for more than there is. */
async function pausedRun(): Promise<{ credits: Credits; run: Run }> {
  const credits = await creditsAt({ plan: 'starter', spent: 8_000 })
  const started = await credits.startRun({
    account,
    key: 'run',
    automation: { waiting: { tasks: 4 } },
  })
  if (!started.allowed) throw new Error(started.decision.message.text)
  const run = started.value.id
  const actions = [{ action: 'content_generation', words: 1500 }]
  await credits.stepRun({ account, key: 'a', run, step: 'a', status: 'started', actions })
  await credits.stepRun({ account, key: 'b', run, step: 'a', status: 'finished', actions })
  const dear = [{ action: 'content_generation', words: 90_000 }]
  await credits.stepRun({ account, key: 'c', run, step: 'b', status: 'started', actions: dear })
  return { credits, run: await credits.run({ account, run }) }
}

export const Paused: Story = {
  loaders: [pausedRun],
  render: (args, { loaded }) => <AutomationPrecheck {...args} run={loaded.run} />,
  play: async ({ args, canvas }) => {
    await expect(await canvas.findByText(/is not paid for twice/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await expect(args.onResume).toHaveBeenCalledOnce()
  },
}

export const Resumed: Story = {
  loaders: [
    async () => {
      const { credits, run } = await pausedRun()
      const purchase = { kind: 'purchase', credits: 20_000, reason: 'Top-up' } as const
      await credits.grant({ account, key: 'top-up', ...purchase })
      const resumed = await credits.resumeRun({ account, key: 'resume', run: run.id })
      if (!resumed.allowed) throw new Error(resumed.decision.message.text)
      return { credits, run: resumed.value }
    },
  ],
  render: (args, { loaded }) => <AutomationPrecheck {...args} run={loaded.run} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Running' })).toBeVisible()
  },
}

/** The tick of a Monday that came while the run before it was paused: skipped, and the next is said. */
export const Skipped: Story = {
  parameters: { standing: { plan: 'starter', spent: 9_800 } },
  args: { nextRun: scheduleAfter(Date.parse('2026-11-16T09:00:00.000Z')) },
  play: async ({ canvas, globals }) => {
    const { day } = formatIn(globals)
    const says = await canvas.findByText(/skipped unless there are enough credits by then/)
    await expect(says).toHaveTextContent(`Next run ${day('2026-11-23')}`)
    await expect(says).toHaveTextContent(
      `${day('2026-11-16')} skipped: the run before is waiting to go on`,
    )
  },
}

function scheduleAfter(dueAt: number): NextRun {
  const tick = nextTick({ dueAt, lastRun: { status: 'paused' } }, storyNow)
  if (tick !== 'skip') throw new Error(`This tick is not skipped: ${tick}.`)
  const at = new Date(dueAt).toISOString()
  return { at: new Date(dueAt + weekMs).toISOString(), skipped: { at, why: 'paused' } }
}

export const Narrow: Story = { decorators: [withWidth(343)] }

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = { name: 'Error', parameters: { client: failing } }
