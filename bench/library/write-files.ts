import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'

/** One library as the host's CSV and as `COPY` takes it: the very rows of the table. */
export interface LibraryFiles {
  readonly ours: string
  readonly copied: string
}

const countries = ['us', 'gb', 'de', 'fr', 'es']
const intents = ['informational', 'navigational', 'commercial', 'transactional']

/** Columns of `copied`. */
export const copiedColumns = `keyword, normalised, shown, country, industry, sector, volume, difficulty,
  cpc_cents, intent, source, active`

export async function writeFiles(files: LibraryFiles, rows: number): Promise<void> {
  const [ours, copied] = [createWriteStream(files.ours), createWriteStream(files.copied)]
  ours.write('keyword,industry,sector,volume,difficulty,country,is_active,cpc_cents,intent\n')
  for (let row = 0; row < rows; row += 1) {
    const keyword = `${word(row)} ${word(Math.floor(row / 500) + 7)} ${row}`
    const industry = `industry ${row % 20}`
    const sector = `${industry} sector ${Math.floor(row / 20) % 10}`
    const volume = Math.round(10 ** (scatter(row) * 5))
    const difficulty = Math.floor(scatter(row + 1) * 100)
    const cents = Math.floor(scatter(row + 2) * 500)
    const country = countries[row % 7] ?? 'us'
    const intent = intents[row % 4]
    await put(
      ours,
      `${keyword},${industry},${sector},${volume},${difficulty},${country},true,${cents},${intent}\n`,
    )
    await put(
      copied,
      `${keyword},${keyword},${keyword},${country},${industry},${sector},${volume},${difficulty},${cents},${intent},import,true\n`,
    )
  }
  await Promise.all([ours, copied].map((file) => once(file.end(), 'finish')))
}

async function put(file: WriteStream, line: string) {
  if (!file.write(line)) await once(file, 'drain')
}

const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sta', 'tor', 'vel', 'zin', 'pa']

function word(row: number): string {
  return String(row % 500).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '')
}

/** From 0 to 1, the same for the same row, and without a pattern that an index could see. */
function scatter(row: number): number {
  return ((row * 2_654_435_761) % 4_294_967_296) / 4_294_967_296
}
