import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect } from 'vitest'
import { tolerance } from './tolerance.ts'

const folder = join(import.meta.dirname, 'pages')
/** Flat colours are smallest unfiltered. */
const smallest = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const
const seenIn = 'node_modules/.cache/visual'

/** Compares what was seen with the picture of that name; `-u`, or a missing picture, accepts it. */
export async function expectPicture(name: string, seen: Buffer): Promise<void> {
  const path = join(folder, `${name}.png`)
  const picture = await readFile(path).catch(() => null)
  const { snapshotUpdateState: update } = expect.getState().snapshotState
  const difference = picture ? differenceOf(PNG.sync.read(picture), PNG.sync.read(seen)) : null
  if (difference !== null && difference.pixels <= tolerance.allowedMismatchedPixels) return
  if (update === 'all' || (picture === null && update === 'new')) {
    return write(path, PNG.sync.write(PNG.sync.read(seen), smallest))
  }
  const kept = join(seenIn, name)
  await write(`${kept}.png`, seen)
  if (difference?.png) await write(`${kept}-difference.png`, difference.png)
  throw new Error(
    `${name} differs in ${difference?.pixels ?? 'all'} pixels: see ${kept}.png. If it should look like this now: npx vitest run --project 'visual*' -u`,
  )
}

function differenceOf(picture: PNG, seen: PNG): { pixels: number; png?: Buffer } {
  const { width, height } = picture
  if (seen.width !== width || seen.height !== height) return { pixels: Number.POSITIVE_INFINITY }
  const drawn = new PNG({ width, height })
  const { threshold } = tolerance
  const pixels = pixelmatch(picture.data, seen.data, drawn.data, width, height, { threshold })
  return { pixels, png: PNG.sync.write(drawn) }
}

async function write(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
