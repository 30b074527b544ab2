import type { Meta, StoryObj } from '@storybook/react-vite'
import { withWidth } from '../../stories/with-width.tsx'
import { Skeleton } from './skeleton.tsx'

const meta = {
  title: 'Parts/Skeleton',
  component: Skeleton,
  decorators: [withWidth(320)],
} satisfies Meta<typeof Skeleton>

export default meta

type Story = StoryObj<typeof meta>

export const Figure: Story = { args: { characters: 6 } }

export const Sentence: Story = { args: { characters: 30 } }
