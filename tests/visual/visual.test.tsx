import { composeStories, type ReactRenderer, setProjectAnnotations } from '@storybook/react-vite'
import type { ComposedStoryFn, Store_CSFExports } from 'storybook/internal/types'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { commands, page } from 'vitest/browser'
import preview from '../../.storybook/preview.tsx'
import { type Mode, modes } from './modes.ts'
import './visual.css'

type StoryFile = Store_CSFExports<ReactRenderer>
type Story = ComposedStoryFn<ReactRenderer>

/** A story with the first tag is pictured in every mode; a large one, with the other, once. */
const tags = { everywhere: 'visual', once: 'visual-light' }
const howToAccept = 'If it should look like this now: npx vitest run --project visual -u'
const files = Object.values(
  import.meta.glob<StoryFile>('../../packages/react/src/**/*.stories.tsx', { eager: true }),
)
const pictures = Object.keys(import.meta.glob('./screenshots/**/*.png'))

setProjectAnnotations([preview])

// Before anything is laid out: a menu keeps the height of the letters it began with.
beforeAll(async () => {
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 14px Inter`)))
})

afterEach(() => document.body.replaceChildren())

describe.each(modes)('$name', (mode) => {
  const named = storiesIn(mode).map((story) => [nameOf(story), story] as const)

  test.each(named)('%s', async (name, story) => {
    await commands.forceColors(mode.forcedColors ?? false)
    const canvas = document.body.appendChild(document.createElement('main'))
    await page.viewport(mode.width ?? 920, 800)
    await story.run({ canvasElement: canvas })
    await settle(canvas)
    await page.viewport(mode.width ?? 920, Math.ceil(canvas.getBoundingClientRect().height))
    await expect(page.elementLocator(canvas), howToAccept).toMatchScreenshot(`${mode.name}/${name}`)
  })
})

test('no picture is left of a story that is gone', () => {
  const wanted = modes.flatMap((mode) =>
    storiesIn(mode).map((story) => `./screenshots/${mode.name}/${nameOf(story)}.png`),
  )
  expect(pictures.filter((picture) => !wanted.includes(picture))).toEqual([])
})

function storiesIn({ name, globals }: Mode): readonly Story[] {
  const initialGlobals = { ...preview.initialGlobals, motion: 'reduced', ...globals }
  const wanted = name === 'light' ? [tags.everywhere, tags.once] : [tags.everywhere]
  return files
    .flatMap((file) => Object.values<Story>(composeStories(file, { initialGlobals })))
    .filter((story) => story.tags.some((tag) => wanted.includes(tag)))
}

function nameOf({ id }: Story): string {
  return id.replace('--', '-')
}

/** Waits until everything is loaded, and leaves what the story has clicked. */
async function settle(canvas: HTMLElement) {
  await vi.waitFor(
    () => expect(canvas.querySelector('[aria-busy], .ig-skeleton')).toBeNull(),
    10_000,
  )
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
