import { type Credits, CreditsError } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { onlineManager } from '@tanstack/react-query'
import { expect, userEvent, within } from 'storybook/test'
import { formatIn, nextMonth } from '../../stories/format-in.ts'
import { account, addKeywords } from '../../stories/standing.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { KeywordResearchPanel } from './keyword-research-panel.tsx'

/** Two ways to find keywords, ready-made for free or live for a query each, and one way to add them. */
const meta = {
  title: 'Keywords/KeywordResearchPanel',
  component: KeywordResearchPanel,
  decorators: [withCredits, withWidth(960)],
  loaders: [loadCredits],
  parameters: { standing: { plan: 'starter', keywords: 874, ahrefsQueries: 42 } },
} satisfies Meta<typeof KeywordResearchPanel>

export default meta

type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

const live = { way: 'live' } as const
const instead =
  (changed: Partial<Credits>) =>
  (credits: Credits): Credits => ({ ...credits, ...changed })

async function search(canvas: Canvas, words: string) {
  await userEvent.type(await canvas.findByLabelText('What people search for'), words)
  await userEvent.click(canvas.getByRole('button', { name: /^(Search|Open again)/ }))
}

async function selectAll(canvas: Canvas) {
  await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all that are shown' }))
}

const untilReset = (left: string, globals: { locale?: string }) =>
  `${left} · resets ${formatIn(globals).day(nextMonth)}`

const checked = (canvas: Canvas) =>
  canvas
    .getAllByRole('row')
    .filter((row: HTMLElement) => within(row).queryByRole('checkbox', { checked: true }))

export const ReadyMade: Story = {
  name: 'Ready-made',
  play: async ({ canvas, globals }) => {
    const first = await canvas.findByRole('checkbox', { name: 'what is essay outline' })
    await expect(canvas.getByText('Sample data')).toBeVisible()
    await expect(canvas.getByText(untilReset('8 of 50 left', globals))).toBeVisible()
    await userEvent.click(first)
    await expect(canvas.getByText('There is space for that on your list')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Add 1 keyword' }))
    await expect(await canvas.findByText('1 added.', { selector: 'bdi' })).toBeVisible()
    await expect(canvas.getByRole('status')).toHaveTextContent('1 added.')
  },
}

export const Narrowed: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'what is essay outline' }))
    await userEvent.keyboard('/best')
    await expect(canvas.getByRole('searchbox')).toHaveValue('best')
    await userEvent.selectOptions(
      await canvas.findByRole('combobox', { name: 'Industry' }),
      await canvas.findByRole('option', { name: 'Travel' }),
    )
    await expect(await canvas.findByRole('combobox', { name: 'Sector' })).toBeVisible()
    await expect(canvas.getByText('1 selected')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }))
    await expect(await canvas.findByText('50 of 300 keywords')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Difficulty' }))
    const sorted = await canvas.findByRole('columnheader', { name: 'Difficulty' })
    await expect(sorted).toHaveAttribute('aria-sort', 'ascending')
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await expect(await canvas.findByText('100 of 300 keywords')).toBeVisible()
  },
}

export const NoMatch: Story = {
  name: 'Ready-made, nothing matches',
  play: async ({ canvas }) => {
    const search = await canvas.findByRole('searchbox')
    await userEvent.type(search, 'zeppelin')
    await expect(await canvas.findByText('No keyword matches this')).toBeVisible()
    await userEvent.click(canvas.getAllByRole('button', { name: 'Clear filters' })[0] as Element)
    await expect(await canvas.findByText('50 of 300 keywords')).toBeVisible()
    await userEvent.type(search, 'zeppelin')
    await expect(await canvas.findByText('No keyword matches this')).toBeVisible()
  },
}

export const NoLibrary: Story = {
  name: 'Ready-made, empty',
  parameters: {
    client: instead({
      keywordLibrary: async () => ({ keywords: [], total: 0, nextCursor: null }),
      keywordLibraryFilters: async () => ({ industries: [], countries: [] }),
    }),
  },
  play: async ({ canvas }) => {
    await canvas.findByText('There are no ready-made keywords yet')
    await userEvent.click(canvas.getByRole('button', { name: 'Go to live search' }))
    await expect(await canvas.findByLabelText('What people search for')).toBeVisible()
  },
}

export const Loading: Story = {
  name: 'Ready-made, loading',
  parameters: { client: loading },
}

export const Failed: Story = {
  name: 'Ready-made, error',
  parameters: { client: failing },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/couldn’t load the ready-made/)).toBeVisible()
  },
}

export const ErrorMidPage: Story = {
  name: 'Ready-made, error mid page',
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      keywordLibrary: (input) =>
        input.cursor === undefined
          ? credits.keywordLibrary(input)
          : Promise.reject(new CreditsError('internal_error', 'The shelf fell down.')),
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }))
    await expect(await canvas.findByText('The next page couldn’t be loaded.')).toBeVisible()
    await expect(canvas.getByText('what is essay outline')).toBeVisible()
  },
}

export const PartialFit: Story = {
  name: 'Partial fit, first ones, undone',
  parameters: { standing: { plan: 'starter', keywords: 963 } },
  play: async ({ canvas }) => {
    await canvas.findByText('Select what you want on your list')
    await selectAll(canvas)
    await expect(await canvas.findByText('37 of these 50 fit')).toBeVisible()
    await expect(canvas.getAllByText('Doesn’t fit')).toHaveLength(13)
    await userEvent.click(canvas.getByRole('button', { name: 'Add first 37' }))
    const outcome = { selector: 'bdi' }
    await expect(await canvas.findByText('37 added. 13 not added.', outcome)).toBeVisible()
    await expect(canvas.getAllByText('Added')).toHaveLength(37)
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }))
    await expect(await canvas.findByText('37 removed again.', outcome)).toBeVisible()
    await expect(await canvas.findByText('37 of these 50 fit')).toBeVisible()
    await expect(canvas.queryByText('Added')).toBeNull()
  },
}

export const ChooseWhich: Story = {
  name: 'Partial fit, choose which',
  parameters: { standing: { plan: 'starter', keywords: 997 } },
  play: async ({ canvas }) => {
    await canvas.findByText('Select what you want on your list')
    for (const name of ['what is essay outline', 'phone mount tips', 'dash cam cost', 'hostel']) {
      await userEvent.click(canvas.getByRole('checkbox', { name }))
    }
    await expect(await canvas.findByText('3 of these 4 fit')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Choose which' }))
    await expect(await canvas.findByText('Choose up to 3 of these 4.')).toBeVisible()
    await expect(checked(canvas)).toHaveLength(3)
    await userEvent.click(canvas.getByRole('checkbox', { name: 'phone mount tips' }))
    await userEvent.click(canvas.getByRole('checkbox', { name: 'hostel' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Add 3 keywords' }))
    await expect(await canvas.findByText('3 added.', { selector: 'bdi' })).toBeVisible()
    await expect(await canvas.findByText('Your keyword list is full.')).toBeVisible()
  },
}

/** Somebody else filled the list meanwhile: what was shown at once is put right row by row. */
export const Corrected: Story = {
  name: 'Partial add, put right by the server',
  parameters: {
    standing: { plan: 'starter', keywords: 990 },
    client: (credits: Credits): Credits => ({
      ...credits,
      addKeywords: async (input) => {
        await addKeywords(credits as never, 8, 5_000)
        return credits.addKeywords(input)
      },
    }),
  },
  play: async ({ canvas }) => {
    for (const name of ['what is essay outline', 'phone mount tips', 'dash cam cost', 'hostel']) {
      await userEvent.click(await canvas.findByRole('checkbox', { name }))
    }
    await userEvent.click(await canvas.findByRole('button', { name: 'Add 4 keywords' }))
    const outcome = await canvas.findByText('2 added. 2 not added.', { selector: 'bdi' })
    await expect(outcome).toBeVisible()
    await expect(canvas.getAllByText('Added')).toHaveLength(2)
    await expect(canvas.getAllByText('No space')).toHaveLength(2)
  },
}

export const Rollback: Story = {
  parameters: {
    client: (credits: Credits): Credits => {
      let failures = 1
      return {
        ...credits,
        addKeywords: (input) =>
          failures-- > 0
            ? Promise.reject(new CreditsError('temporarily_unavailable', 'No database.'))
            : credits.addKeywords(input),
      }
    },
  },
  play: async ({ canvas }) => {
    const row = await canvas.findByRole('checkbox', { name: 'phone mount tips' })
    await userEvent.click(row)
    await userEvent.click(await canvas.findByRole('button', { name: 'Add 1 keyword' }))
    await expect(await canvas.findByText('These keywords weren’t added')).toBeVisible()
    await expect(canvas.getByText('Nothing was charged.')).toBeVisible()
    await expect(canvas.getByText('1 selected')).toBeVisible()
    await expect(row).toBeChecked()
  },
}

export const RollbackTriedAgain: Story = {
  ...Rollback,
  tags: ['!autodocs'],
  play: async (context) => {
    await Rollback.play?.(context)
    await userEvent.click(context.canvas.getByRole('button', { name: 'Try again' }))
    await expect(await context.canvas.findByText('1 added.', { selector: 'bdi' })).toBeVisible()
  },
}

export const UndoFailed: Story = {
  parameters: {
    client: (credits: Credits): Credits => {
      let failures = 1
      return {
        ...credits,
        removeKeywords: (input) =>
          failures-- > 0
            ? Promise.reject(new CreditsError('temporarily_unavailable', 'No database.'))
            : credits.removeKeywords(input),
      }
    },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'phone mount tips' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Add 1 keyword' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }))
    await expect(await canvas.findByText('That couldn’t be undone')).toBeVisible()
    await expect(canvas.getByText('Added')).toBeVisible()
  },
}

export const UndoTriedAgain: Story = {
  ...UndoFailed,
  tags: ['!autodocs'],
  play: async (context) => {
    await UndoFailed.play?.(context)
    await userEvent.click(context.canvas.getByRole('button', { name: 'Try again' }))
    const undone = await context.canvas.findByText('1 removed again.', { selector: 'bdi' })
    await expect(undone).toBeVisible()
  },
}

export const Offline: Story = {
  name: 'Ready-made, offline',
  beforeEach: () => () => onlineManager.setOnline(true),
  play: async ({ canvas }) => {
    await canvas.findByRole('checkbox', { name: 'phone mount tips' })
    onlineManager.setOnline(false)
    await expect(await canvas.findByText(/You’re offline. Showing numbers from/)).toBeVisible()
  },
}

export const ListFull: Story = {
  parameters: { standing: { plan: 'starter', keywords: 1000 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Your keyword list is full.')).toBeVisible()
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'phone mount tips' }))
    await expect(await canvas.findByText('This one doesn’t fit')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^Add/ })).toBeNull()
  },
}

export const LiveEmpty: Story = {
  tags: ['visual'],
  name: 'Live, nothing searched yet',
  args: live,
  play: async ({ canvas }) => {
    const go = await canvas.findByRole('button', { name: 'Search · 1 query' })
    await userEvent.click(go)
    await expect(canvas.getByText('Write at least one keyword.')).toBeVisible()
    await expect(canvas.getByLabelText('What people search for')).toHaveFocus()
  },
}

export const LiveResults: Story = {
  tags: ['visual-light'],
  name: 'Live, results, opened again for free',
  args: live,
  play: async ({ canvas, globals }) => {
    await search(canvas, 'cold brew')
    await expect(await canvas.findByText('Used 1 query.')).toBeVisible()
    await expect(canvas.getByText(untilReset('7 of 50 left', globals))).toBeVisible()
    await expect(canvas.getByText(/No provider is connected/)).toBeVisible()
    await expect(canvas.getByText(/^You searched this on /)).toHaveTextContent(
      formatIn(globals).day('2026-11-22'),
    )
    await userEvent.click(canvas.getByRole('button', { name: 'Open again · Free' }))
    await expect(await canvas.findByText(/no query used/, { selector: 'bdi' })).toBeVisible()
    await expect(canvas.getByText(untilReset('7 of 50 left', globals))).toBeVisible()
    await selectAll(canvas)
    await userEvent.click(canvas.getByRole('button', { name: 'Add 8 keywords' }))
    await expect(await canvas.findByText('8 added.', { selector: 'bdi' })).toBeVisible()
  },
}

export const ReadyMadeFirst: Story = {
  name: 'Live, ready-made ones offered first',
  args: { onWayChange: undefined },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: /Live search/ }))
    await userEvent.click(await canvas.findByLabelText('What people search for'))
    await userEvent.paste('best')
    await userEvent.click(await canvas.findByRole('button', { name: /^See all \d+$/ }))
    await expect(await canvas.findByRole('searchbox')).toHaveValue('best')
  },
}

export const LiveLoading: Story = {
  name: 'Live, searching',
  args: live,
  parameters: { client: instead({ research: () => new Promise(() => {}) }) },
  play: async ({ canvas }) => {
    await search(canvas, 'cold brew')
    await expect(await canvas.findByRole('button', { name: /Searching/ })).toBeVisible()
  },
}

export const LiveRefused: Story = {
  name: 'Live, a keyword that is none',
  args: live,
  play: async ({ canvas, globals }) => {
    await search(canvas, 'cold brew, !!!')
    await expect(await canvas.findByText(/^“!!!” can’t be searched for/)).toBeVisible()
    await expect(canvas.getByLabelText('What people search for')).toHaveFocus()
    await expect(canvas.getByText(untilReset('8 of 50 left', globals))).toBeVisible()
  },
}

export const LiveNothing: Story = {
  name: 'Live, nothing found',
  args: live,
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      research: async (input) => {
        const found = await credits.research(input)
        return found.allowed ? { ...found, value: { ...found.value, rows: [] } } : found
      },
    }),
  },
  play: async ({ canvas }) => {
    await search(canvas, 'xyzzy')
    await expect(await canvas.findByText('Nothing was found for these words')).toBeVisible()
    await expect(canvas.getByText('Used 1 query.')).toBeVisible()
  },
}

export const ProviderDown: Story = {
  args: live,
  play: async ({ canvas, globals }) => {
    await search(canvas, 'fail')
    await expect(await canvas.findByText(/isn’t answering right now/)).toBeVisible()
    await expect(canvas.getByText(/Nothing was charged/)).toBeVisible()
    await expect(canvas.getByText(untilReset('8 of 50 left', globals))).toBeVisible()
  },
}

export const AnswerLost: Story = {
  name: 'Live, answer lost, then found',
  args: live,
  parameters: {
    client: (credits: Credits): Credits => {
      let losses = 1
      return {
        ...credits,
        research: async (input) => {
          const found = await credits.research(input)
          if (losses-- <= 0) return found
          throw new CreditsError('provider_timeout', 'It goes on.', { charged: 'pending' })
        },
      }
    },
  },
  play: async ({ canvas, globals }) => {
    await search(canvas, 'cold brew')
    await expect(await canvas.findByText('We’re not sure that finished')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }))
    await expect(await canvas.findByText('Used 1 query.')).toBeVisible()
    await expect(canvas.getByText(untilReset('7 of 50 left', globals))).toBeVisible()
  },
}

export const QueriesNone: Story = {
  args: live,
  parameters: { standing: { plan: 'starter', ahrefsQueries: 50 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/No Ahrefs queries left this month/)).toBeVisible()
    await expect(canvas.getByText(/Only searches of the last 7 days/)).toBeVisible()
    await search(canvas, 'cold brew')
    await expect(await canvas.findAllByRole('alert')).toHaveLength(1)
  },
}

export const NotInPlan: Story = {
  args: live,
  parameters: { standing: { plan: 'free', keywords: 10, ahrefsQueries: 0 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Live keyword research is not in your plan/)).toBeVisible()
    await expect(canvas.queryByLabelText('What people search for')).toBeNull()
  },
}

export const NotTheOwner: Story = {
  parameters: { standing: { plan: 'starter', keywords: 1000 }, canManageBilling: false },
}

export const Narrow: Story = {
  name: '343 px',
  decorators: [withWidth(343)],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('checkbox', { name: 'phone mount tips' })
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth)
  },
}

export const PlanInactive: Story = {
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      addKeywords: async (input) => {
        await credits.putAccount({ account, planId: 'starter', status: 'inactive' })
        return credits.addKeywords(input)
      },
    }),
  },
  play: async ({ canvas }) => {
    const row = await canvas.findByRole('checkbox', { name: 'phone mount tips' })
    await userEvent.click(row)
    await userEvent.click(await canvas.findByRole('button', { name: 'Add 1 keyword' }))
    await expect(await canvas.findByText(/Your plan is not active/)).toBeVisible()
    await expect(row).toBeChecked()
  },
}
