import type { Decorator } from '@storybook/react-vite'

/** Gives a component the width of the column that it would stand in. */
export function withWidth(width: number): Decorator {
  return (Story) => (
    <div style={{ maxInlineSize: width, margin: '0 auto' }}>
      <Story />
    </div>
  )
}
