import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import type { PeriodDays } from '../../provider/credits-event.ts'
import { loadCredits, withCredits } from '../../stories/with-credits.tsx'
import { PeriodSelector } from './period-selector.tsx'

const meta = {
  title: 'Usage/PeriodSelector',
  component: PeriodSelector,
  decorators: [withCredits],
  loaders: [loadCredits],
  args: { days: 30, onChange: () => {} },
  render: (args) => <Chosen {...args} />,
} satisfies Meta<typeof PeriodSelector>

export default meta

type Story = StoryObj<typeof meta>

function Chosen({ days: first }: { days: PeriodDays }) {
  const [days, setDays] = useState(first)
  return <PeriodSelector days={days} onChange={setDays} />
}

export const Default: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: '90 days' }))
    await expect(canvas.getByRole('radio', { name: '90 days' })).toBeChecked()
    await userEvent.keyboard('{ArrowLeft}')
    await expect(canvas.getByRole('radio', { name: '30 days' })).toBeChecked()
  },
}
