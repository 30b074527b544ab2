import type { Decorator, Preview } from '@storybook/react-vite'
import { useEffect } from 'react'
import '../packages/react/src/styles.css'
import './preview.css'

const withThemeAndDirection: Decorator = (Story, { globals, viewMode }) => {
  const { theme, direction } = globals
  useEffect(() => {
    // A page of docs shows many stories in a light page: there only the story itself follows.
    if (viewMode === 'docs') return
    const root = document.documentElement
    root.dataset.theme = theme
    root.style.colorScheme = theme
    root.dir = direction
  }, [theme, direction, viewMode])
  return (
    <div
      data-theme={theme}
      dir={direction}
      style={{ colorScheme: theme, background: 'Canvas', color: 'CanvasText', padding: 16 }}
    >
      <Story />
    </div>
  )
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withThemeAndDirection],
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en-US' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    locale: {
      description: 'Locale',
      toolbar: { icon: 'globe', items: ['en-US', 'de-DE', 'ar-EG'], dynamicTitle: true },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
}

export default preview
