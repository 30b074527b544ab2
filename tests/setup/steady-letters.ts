/** Chromium's switches for pictures: letters stand where the font says, and not where a machine's settings would have them. */
export const steadyLetters: readonly string[] = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]
