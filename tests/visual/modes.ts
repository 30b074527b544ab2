import type { Surroundings } from '../../.storybook/globals.ts'

/** One way to look at a story. */
export interface Mode {
  readonly name: string
  readonly globals?: Partial<Surroundings>
  /** CSS pixels. */
  readonly width?: number
  readonly forcedColors?: boolean
}

export const modes: readonly Mode[] = [
  { name: 'light' },
  { name: 'dark', globals: { theme: 'dark' } },
  { name: 'rtl', globals: { direction: 'rtl' } },
  { name: '375', width: 375 },
  { name: 'forced-colours', forcedColors: true },
]
