import { CreditsError, errorCodes } from '@igny8/credits-core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { loadCredits, withCredits } from '../../stories/with-credits.tsx'
import { withWidth } from '../../stories/with-width.tsx'
import { ErrorNotice } from './error-notice.tsx'

const meta = {
  title: 'Notices/ErrorNotice',
  component: ErrorNotice,
  decorators: [withCredits, withWidth(640)],
  loaders: [loadCredits],
  args: {
    error: new CreditsError('temporarily_unavailable', 'No database.', { retryable: true }),
    onRetry: fn(),
  },
} satisfies Meta<typeof ErrorNotice>

export default meta

type Story = StoryObj<typeof meta>

export const Unavailable: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Nothing was charged\.$/)).toBeVisible()
  },
}

export const AnswerLost: Story = {
  args: {
    error: new CreditsError('temporarily_unavailable', 'The answer was lost.', {
      charged: 'pending',
    }),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/not sure that finished/)).toBeVisible()
    await expect(canvas.queryByText('Nothing was charged.')).toBeNull()
  },
}

export const SignedOut: Story = {
  args: { error: new CreditsError('token_expired', 'exp is in the past.') },
  render: ({ error }) => <ErrorNotice error={error} />,
}

/** Every code, as the person reads it. */
export const EveryCode: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 8 }}>
      {errorCodes.map((code) => (
        <ErrorNotice key={code} error={new CreditsError(code, code)} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('alert')).toHaveLength(errorCodes.length)
    for (const code of errorCodes) await expect(canvas.queryByText(code)).toBeNull()
  },
}

export const UnknownError: Story = { args: { error: new TypeError('x is not a function') } }
