import type { ActionRequest, Run } from '@igny8/credits-core'
import type { MemoryCredits } from '@igny8/credits-core/testing'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { formatIn } from '../../stories/format-in.ts'
import { account, creditsAt, storyNow } from '../../stories/standing.ts'
import { withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { AutomationRun } from './automation-run.tsx'
import type { RunStepName } from './stages-of.ts'

const articles = ['Pruning roses', 'A first compost heap', 'Winter salads']

const steps: readonly RunStepName[] = [
  { step: 'clusters', stage: 'keywords_to_clusters', label: '30 keywords' },
  { step: 'tasks', stage: 'ideas_to_tasks', label: '3 articles' },
  ...articles.map((label, index) => ({
    step: `article-${index}`,
    stage: 'tasks_to_articles' as const,
    label,
  })),
  { step: 'publish', stage: 'publishing', label: '3 articles' },
]

const article: ActionRequest = { action: 'content_generation', words: 1_500 }
const actionsOf = ({ stage }: RunStepName): ActionRequest[] => {
  if (stage === 'keywords_to_clusters') return [{ action: 'clustering', quantity: 30 }]
  return stage === 'tasks_to_articles' ? [article] : []
}

const meta = {
  title: 'Automation/AutomationRun',
  component: AutomationRun,
  decorators: [withCredits, withWidth(720)],
  args: { run: {} as Run, steps, onResume: fn(), onCancel: fn() },
} satisfies Meta<typeof AutomationRun>

export default meta

type Story = StoryObj<typeof meta>

/** A run that has done so many of its steps and has begun the next one. */
function runAt(
  done: number,
  end?: (credits: MemoryCredits, run: string, pass: (hours: number) => void) => Promise<unknown>,
) {
  return async () => {
    let now = storyNow
    const credits = await creditsAt({ plan: 'starter', spent: 8_000 }, () => now)
    const automation = { waiting: { keywords: 30, tasks: 3 }, maxArticles: 3 }
    const started = await credits.startRun({ account, key: 'run', automation })
    if (!started.allowed) throw new Error(started.decision.message.text)
    const run = started.value.id
    for (const [index, step] of steps.slice(0, done + 1).entries()) {
      const of = { account, run, step: step.step, actions: actionsOf(step) }
      await credits.stepRun({ ...of, key: `${index}-a`, status: 'started' })
      if (index < done) await credits.stepRun({ ...of, key: `${index}-b`, status: 'finished' })
    }
    await end?.(credits, run, (hours) => {
      now += hours * 3_600_000
    })
    return { credits, run: await credits.run({ account, run }) }
  }
}

export const Running: Story = {
  loaders: [runAt(3)],
  render: (args, { loaded }) => <AutomationRun {...args} run={loaded.run} />,
  play: async ({ args, canvas }) => {
    const bar = await canvas.findByRole('progressbar', { name: 'Running' })
    await expect(bar).toHaveAttribute('aria-valuetext', '3 of 6 steps')
    await expect(canvas.getByText('Working on: A first compost heap')).toBeVisible()
    const row = canvas.getByRole('row', { name: /^Tasks into articles/ })
    await expect(within(row).getByText('1 of 3')).toBeVisible()
    await expect(within(row).getByText('150')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Go on' })).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }))
    await expect(args.onCancel).toHaveBeenCalledOnce()
  },
}

/** The next step asks for more than the run has set aside and the account has left. */
export const Paused: Story = {
  tags: ['visual'],
  loaders: [
    runAt(2, async (credits, run) => {
      const dear = [{ ...article, words: 90_000 }]
      const step = { account, run, step: 'article-1', actions: dear }
      await credits.stepRun({ ...step, key: 'dear', status: 'started' })
    }),
  ],
  args: { nextRun: { at: '2026-11-23T09:00:00.000Z' } },
  render: (args, { loaded }) => <AutomationRun {...args} run={loaded.run} />,
  play: async ({ args, canvas, globals }) => {
    await expect(await canvas.findByText(/Not enough credits/)).toBeVisible()
    await expect(canvas.getByText(/ · skipped unless this run/)).toHaveTextContent(
      `Next run ${formatIn(globals).day('2026-11-23')}`,
    )
    await expect(canvas.getByText(/is not paid for twice/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await expect(args.onResume).toHaveBeenCalledOnce()
  },
}

export const Stopped: Story = {
  loaders: [runAt(3)],
  args: { stopped: 'The writer can’t be reached.' },
  render: (args, { loaded }) => <AutomationRun {...args} run={loaded.run} />,
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', { name: 'Stopped before it ended' }),
    ).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'End it here' })).toBeVisible()
  },
}

/** Nobody touched it for a day: its credits went back, and the schedule starts the next one. */
export const Expired: Story = {
  loaders: [runAt(3, async (_credits, _run, pass) => pass(25))],
  args: { nextRun: { at: '2026-11-23T09:00:00.000Z' } },
  render: (args, { loaded }) => <AutomationRun {...args} run={loaded.run} />,
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByRole('heading', { name: 'Stopped before it ended' }),
    ).toBeVisible()
    await expect(canvas.getByText(/^Next run/)).not.toHaveTextContent('skipped')
    await expect(canvas.getByRole('button', { name: 'Go on' })).toBeVisible()
  },
}

export const Finished: Story = {
  loaders: [runAt(6, (credits, run) => credits.finishRun({ account, key: 'end', run }))],
  render: (args, { loaded }) => <AutomationRun {...args} run={loaded.run} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('455 credits used in all.')).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Narrow: Story = { ...Running, decorators: [withWidth(343)] }
