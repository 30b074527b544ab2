import type { Decorator } from '@storybook/react-vite'
import { useEffect } from 'react'
import { directionOf, type Surroundings } from './globals.ts'

/** Gives a story the theme, direction, density and motion of the toolbar. */
export const withSurroundings: Decorator = (Story, { globals, viewMode }) => {
  const { theme, density, motion, locale } = globals as Surroundings
  const direction = directionOf(globals as Surroundings)
  useEffect(() => {
    // A page of docs shows many stories in a light page: there only the story itself follows.
    if (viewMode === 'docs') return
    const root = document.documentElement
    Object.assign(root.dataset, { theme, density, motion })
    Object.assign(root, { dir: direction, lang: locale })
  }, [theme, density, motion, direction, locale, viewMode])
  return (
    <div
      className="story"
      data-theme={theme}
      data-density={density}
      data-motion={motion}
      dir={direction}
    >
      <Story />
    </div>
  )
}
