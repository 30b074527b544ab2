import type { Preview } from '@storybook/react-vite'

/** What a designer sets for all stories at once, in the toolbar. */
export interface Surroundings {
  readonly theme: 'light' | 'dark' | 'system'
  /** `auto` is the direction that the locale is written in. */
  readonly direction: 'auto' | 'ltr' | 'rtl'
  readonly locale: string
  readonly density: 'comfortable' | 'compact'
  readonly motion: 'full' | 'reduced'
  /** A window of Storybook's own: 320, 414 or 834 px wide. */
  readonly viewport?: { readonly value: 'mobile1' | 'mobile2' | 'tablet' }
}

export const initialGlobals: Surroundings = {
  theme: 'light',
  direction: 'auto',
  locale: 'en-US',
  density: 'comfortable',
  motion: 'full',
}

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: choice('Theme', 'contrast', { light: 'Light', dark: 'Dark', system: 'System' }),
  direction: choice('Direction', 'transfer', {
    auto: 'Direction of the locale',
    ltr: 'Left to right',
    rtl: 'Right to left',
  }),
  locale: choice('Locale', 'globe', {
    'en-US': 'English (US)',
    'de-DE': 'Deutsch',
    ar: 'العربية',
    'ja-JP': '日本語',
  }),
  density: choice('Density', 'component', { comfortable: 'Comfortable', compact: 'Compact' }),
  motion: choice('Motion', 'play', { full: 'Motion', reduced: 'Reduced motion' }),
}

/** A menu of the toolbar: its values, each with what the menu says. */
function choice<const Icon extends string>(
  description: string,
  icon: Icon,
  titles: Readonly<Record<string, string>>,
) {
  const items = Object.entries(titles).map(([value, title]) => ({ value, title }))
  return { description, toolbar: { icon, items, dynamicTitle: true } }
}

/** The direction that stories are read in. */
export function directionOf({ direction, locale }: Surroundings): 'ltr' | 'rtl' {
  if (direction !== 'auto') return direction
  return new Intl.Locale(locale).language === 'ar' ? 'rtl' : 'ltr'
}
