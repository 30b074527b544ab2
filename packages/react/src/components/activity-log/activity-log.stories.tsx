import { type Credits, CreditsError } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { account } from '../../stories/standing.ts'
import {
  failing,
  loadCredits,
  loading,
  type Pass,
  withCredits,
} from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { ActivityLog } from './activity-log.tsx'

const siteNames: Record<string, string> = { garden: 'gardenwise.example', coffee: 'beans.example' }

const meta = {
  title: 'Usage/ActivityLog',
  component: ActivityLog,
  decorators: [withCredits, withWidth(760)],
  loaders: [loadCredits],
  args: { siteName: (siteId: string) => siteNames[siteId] ?? siteId },
  parameters: { standing: { keywords: 40 }, history: aWeek },
} satisfies Meta<typeof ActivityLog>

export default meta

type Story = StoryObj<typeof meta>

/** Work of an ordinary week: written, failed and given back, denied. */
async function aWeek(credits: Credits, pass: Pass) {
  const write = (label: string, siteId: string, actor: string, words: number) =>
    credits.charge({
      account,
      key: encodeURIComponent(label),
      actions: [{ action: 'content_generation', words }],
      context: { siteId, actor, label },
    })
  await write('How to prune roses in March', 'garden', 'Mara', 1480)
  pass({ hours: 26 })
  await write('Twelve quiet plants for a shady balcony', 'garden', 'Jonas', 1725)
  pass({ hours: 18 })
  await giveBack(credits, 'Images for “Burr or blade?”', 'failed')
  pass({ hours: 3 })
  await credits.claim({ account, limit: 'sites', name: 'coffee' })
  pass({ hours: 1 })
  await write('The whole history of coffee', 'coffee', 'Jonas', 900_000)
}

/** Holds the credits of two images and gives them back. */
async function giveBack(credits: Credits, label: string, reason: 'failed' | 'cancelled') {
  const held = await credits.reserve({
    account,
    key: encodeURIComponent(label),
    actions: [{ action: 'image_generation', images: { premium: 2 } }],
    context: { siteId: 'coffee', actor: 'Mara', label },
  })
  if (!held.allowed) throw new Error(held.decision.message.text)
  const reservation = held.value.id
  await credits.release({ account, key: `${encodeURIComponent(label)}-back`, reservation, reason })
}

async function refunds(credits: Credits, pass: Pass) {
  await giveBack(credits, 'Cover for “Cold brew at home”', 'cancelled')
  pass({ hours: 7 })
  await giveBack(credits, 'Cover for “Burr or blade?”', 'failed')
  await credits.charge({
    account,
    key: 'twice',
    actions: [{ action: 'content_generation', words: 1480 }],
    context: { siteId: 'coffee', actor: 'Jonas', label: 'Burr or blade?' },
  })
  pass({ hours: 20 })
  await credits.grant({
    account,
    key: 'sorry',
    kind: 'adjustment',
    credits: 148,
    reason: 'Written twice',
  })
}

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('How to prune roses in March')).toBeVisible()
    await expect(canvas.getByText('−148')).toBeVisible()
  },
}

export const Filtered: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Person' }), 'Mara')
    await waitFor(() => expect(canvas.queryByText('The whole history of coffee')).toBeNull())
    await expect(canvas.getByText('How to prune roses in March')).toBeVisible()
    const kind = canvas.getByRole('combobox', { name: 'Kind' })
    await userEvent.selectOptions(kind, 'Nothing charged')
    await expect(await canvas.findByText('Images for “Burr or blade?”')).toBeVisible()
    await waitFor(() => expect(canvas.queryByText('How to prune roses in March')).toBeNull())
  },
}

export const Download: Story = {
  name: 'Download CSV',
  play: async ({ canvas }) => {
    const save = spyOn(URL, 'createObjectURL').mockReturnValue('#saved')
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Person' }), 'Jonas')
    await userEvent.click(canvas.getByRole('button', { name: 'Download CSV' }))
    await expect(await canvas.findByText('2 rows saved', { selector: 'bdi' })).toBeVisible()
    const [file] = save.mock.lastCall ?? []
    const [head, ...rows] = (await (file as Blob).text()).trimEnd().split('\r\n')
    await expect(head).toBe(
      'id,at,localTime,kind,credits,action,limit,count,siteId,automationId,runId,actor,label,message',
    )
    await expect(rows.map((row) => row.split(',').slice(3, 5))).toEqual([
      ['denied', '0'],
      ['charged', '-173'],
    ])
  },
}

export const FilteredEmpty: Story = {
  play: async ({ canvas }) => {
    const choose = async (name: string, option: string) =>
      userEvent.selectOptions(await canvas.findByRole('combobox', { name }), option)
    await choose('Site', 'gardenwise.example')
    await choose('Kind', 'Not started')
    await expect(await canvas.findByText('Nothing matches these filters')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }))
    await expect(await canvas.findByText('The whole history of coffee')).toBeVisible()
    await choose('Site', 'gardenwise.example')
    await choose('Kind', 'Not started')
    await expect(await canvas.findByText('Nothing matches these filters')).toBeVisible()
  },
}

export const Refunds: Story = {
  parameters: { history: refunds },
  play: async ({ canvas }) => {
    const failed = await canvas.findByText('Work that failed. Nothing was charged.')
    await expect(failed.closest('tr')).toHaveTextContent('beans.example · Mara')
    await expect(canvas.getByText('+148')).toBeVisible()
    await expect(canvas.getByText('−148')).toBeVisible()
  },
}

export const Pages: Story = {
  args: { pageSize: 3 },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show older' }))
    await expect(await canvas.findByText('How to prune roses in March')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Show older' }))
    await expect(await canvas.findByRole('button', { name: 'Nothing older' })).toHaveFocus()
  },
}

export const ErrorMidPage: Story = {
  tags: ['visual'],
  args: { pageSize: 3 },
  parameters: {
    client: (credits: Credits): Credits => ({
      ...credits,
      activity: (input) =>
        input.cursor === undefined
          ? credits.activity(input)
          : Promise.reject(new CreditsError('internal_error', 'The shelf fell down.')),
    }),
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show older' }))
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
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nothing has happened yet')).toBeVisible()
    await expect(canvas.queryByRole('group', { name: 'Filters' })).toBeNull()
  },
}

export const Narrow: Story = { decorators: [withWidth(343)] }

export const Loading: Story = { parameters: { client: loading } }

export const Failed: Story = { name: 'Error', parameters: { client: failing } }
