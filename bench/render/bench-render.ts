import { build } from 'esbuild'
import { chromium, type Page } from 'playwright'
import { browserPath } from '../../scripts/browser-path.mjs'
import { median } from '../median.ts'
import type { BenchOptions } from '../options.ts'
import type { TimedReport } from '../print-timed.ts'
import { atMost, type WithTargets } from '../target.ts'
import type { TimedLine } from '../time-rounds.ts'

const contenders = ['ours', 'byHand'] as const
type Contender = (typeof contenders)[number]

const names: Record<Contender, string> = { ours: 'ours', byHand: 'the same markup by hand' }
const pressesARound = 12

/** First renders and key presses in a real browser, beside the same markup written by hand. */
export async function benchRender({ rounds }: BenchOptions): Promise<TimedReport & WithTargets> {
  const executablePath = await browserPath()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const page = await openPage(await browser.newPage())
    const usage = await inRounds(rounds * 4, (contender) => firstRender(page, 'usage', contender))
    const table = await inRounds(rounds * 4, (contender) => firstRender(page, 'table', contender))
    await slowDown(page, 4)
    const move = await inRounds(rounds, (contender) => press(page, 'ArrowDown', contender))
    const select = await inRounds(rounds, (contender) => press(page, ' ', contender))
    return {
      title: 'Rendering in Chromium; keys at a quarter of the speed',
      cells: [
        { name: 'UsagePage, 90 days and 40 sites', lines: usage },
        { name: 'KeywordTable, 500 rows', lines: table },
        { name: 'an arrow key in it', lines: move },
        { name: 'Space in it', lines: select },
      ],
      targets: [
        atMost(11, 'first render of UsagePage, over its markup by hand', ratioOf(usage), 2),
        atMost(11, 'first render of KeywordTable, over its markup by hand', ratioOf(table), 2),
        atMost(11, 'an arrow key, over the same by hand', ratioOf(move), 2),
        atMost(11, 'Space, over the same by hand', ratioOf(select), 2),
        atMost(11, 'an arrow key at 4 × CPU slowdown', msOf(move), 16, 'ms'),
        atMost(11, 'Space at 4 × CPU slowdown', msOf(select), 16, 'ms'),
      ],
    }
  } finally {
    await browser.close()
  }
}

/** A page with both contenders on it, whose markup was found to be the same. */
async function openPage(page: Page): Promise<Page> {
  await page.addStyleTag({ content: await bundle('packages/react/src/styles.css') })
  await page.addScriptTag({ content: await bundle('bench/render/page.tsx'), type: 'module' })
  await page.waitForFunction(() => 'bench' in globalThis)
  await page.evaluate('bench.prepare()')
  return page
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    tsconfig: 'tsconfig.base.json',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}

async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

async function firstRender(page: Page, subject: string, contender: Contender): Promise<number> {
  const ms = await page.evaluate<number>(`bench.mount('${subject}', '${contender}')`)
  await page.evaluate('bench.unmount(), bench.pause(20)')
  return ms
}

async function press(page: Page, key: string, contender: Contender): Promise<number> {
  await page.evaluate(`bench.mount('table', '${contender}'), bench.focusFirst()`)
  const took: number[] = []
  for (let presses = 0; presses < pressesARound; presses += 1) {
    await page.evaluate('bench.pause(5)')
    took.push(await page.evaluate<number>(`bench.press('${key}')`))
  }
  await page.evaluate('bench.unmount()')
  return median(took)
}

/** Every round does both back to back, odd rounds backwards; the first one is not counted. */
async function inRounds(
  rounds: number,
  measure: (contender: Contender) => Promise<number>,
): Promise<readonly TimedLine[]> {
  const took: Record<Contender, number[]> = { ours: [], byHand: [] }
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const ms = await measure(contender)
      if (round >= 0) took[contender].push(ms)
    }
  }
  return contenders.map((contender) => ({
    name: names[contender],
    ms: median(took[contender]),
    ratio: median(took[contender].map((ms, round) => (took.ours[round] ?? 0) / ms)),
  }))
}

function ratioOf(lines: readonly TimedLine[]): number {
  return lines[1]?.ratio ?? Number.NaN
}

function msOf(lines: readonly TimedLine[]): number {
  return lines[0]?.ms ?? Number.NaN
}
