import { type Credits, CreditsError } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { account } from '../../stories/standing.ts'
import { failing, loadCredits, loading, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { ActivityLog } from './activity-log.tsx'

const siteNames: Record<string, string> = { garden: 'gardenwise.example', coffee: 'beans.example' }

const meta = {
  title: 'Usage/ActivityLog',
  component: ActivityLog,
  decorators: [withCredits, withWidth(760)],
  loaders: [loadCredits],
  args: { siteName: (siteId: string) => siteNames[siteId] ?? siteId },
} satisfies Meta<typeof ActivityLog>

export default meta

type Story = StoryObj<typeof meta>

/** Work of an ordinary week: written, failed and given back, denied. */
async function aWeek(credits: Credits) {
  const write = (label: string, siteId: string, actor: string, words: number) =>
    credits.charge({
      account,
      key: label,
      actions: [{ action: 'content_generation', words }],
      context: { siteId, actor, label },
    })
  await write('How to prune roses in March', 'garden', 'Mara', 1480)
  await write('Twelve quiet plants for a shady balcony', 'garden', 'Jonas', 1725)
  const held = await credits.reserve({
    account,
    key: 'failing',
    actions: [{ action: 'image_generation', images: { premium: 2 } }],
    context: { siteId: 'coffee', actor: 'Mara', label: 'Images for “Burr or blade?”' },
  })
  if (held.allowed) {
    const reservation = held.value.id
    await credits.release({ account, key: 'failing:release', reservation, reason: 'failed' })
  }
  await credits.claim({ account, limit: 'sites', name: 'coffee' })
  await write('The whole history of coffee', 'coffee', 'Jonas', 900_000)
}

async function loadAWeek({ parameters }: { parameters: Record<string, unknown> }) {
  const loaded = await loadCredits({ parameters: { standing: { keywords: 40 } } })
  await aWeek(loaded.credits)
  const client = parameters.afterwards as ((credits: Credits) => Credits) | undefined
  return { credits: client ? client(loaded.credits) : loaded.credits }
}

export const Default: Story = {
  loaders: [loadAWeek],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('How to prune roses in March')).toBeVisible()
    await expect(canvas.getByText('−148')).toBeVisible()
  },
}

export const Pages: Story = {
  args: { pageSize: 3 },
  loaders: [loadAWeek],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }))
    await expect(await canvas.findByText('How to prune roses in March')).toBeVisible()
  },
}

export const ErrorMidPage: Story = {
  args: { pageSize: 3 },
  parameters: {
    afterwards: (credits: Credits): Credits => ({
      ...credits,
      activity: (input) =>
        input.cursor === undefined
          ? credits.activity(input)
          : Promise.reject(new CreditsError('internal_error', 'The shelf fell down.')),
    }),
  },
  loaders: [loadAWeek],
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }))
    await expect(await canvas.findByText('The next page couldn’t be loaded.')).toBeVisible()
    await expect(canvas.getByText('1 site added')).toBeVisible()
  },
}

export const Empty: Story = {
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      activity: async () => ({ activities: [], nextCursor: null }),
    }),
  },
}

export const Narrow: Story = { decorators: [withWidth(343)], loaders: [loadAWeek] }

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = { name: 'Error', parameters: { client: failing } }
