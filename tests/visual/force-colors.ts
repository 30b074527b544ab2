import type { BrowserCommand } from 'vitest/node'

/** Makes the browser show its own few colours, as Windows' contrast themes do. */
export const forceColors: BrowserCommand<[active: boolean]> = async ({ page }, active) => {
  await page.emulateMedia({ forcedColors: active ? 'active' : 'none' })
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    forceColors: (active: boolean) => Promise<void>
  }
}
