import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { LegacyFinding } from '@igny8/credits-core/legacy'
import type { LegacySettings } from '../legacy/legacy-settings.ts'
import type { LegacyMove } from '../legacy/move-legacy.ts'
import type { ShadowLine } from '../legacy/shadow-legacy.ts'

export function say(text: string): void {
  process.stdout.write(text)
}

export function sayHowToGoOn(): void {
  say('Nothing was changed. Add --yes to do it.\n')
}

/** A file of findings, one JSON object a line; without a path nothing is written. */
export function openReport(path: string | undefined) {
  if (path === undefined) return { tell: () => {}, end: async () => {} }
  const file = createWriteStream(path)
  return {
    tell: (finding: LegacyFinding) => void file.write(`${JSON.stringify(finding)}\n`),
    end: () => {
      file.end()
      return finished(file)
    },
  }
}

/** Says what a move is made of, and writes its plans where a file is named. */
export async function tellMove(
  { plans, tally, accounts, credits }: LegacyMove,
  catalogueFile: string | undefined,
): Promise<void> {
  say(`What becomes of the old values:\n${tally}\n`)
  say(`${plans.catalogue.plans.length} plans and ${accounts} accounts with ${credits} credits.\n`)
  say(`${tally.needingALook} values need a look (no_successor, unusable).\n`)
  if (catalogueFile === undefined) return
  await writeFile(catalogueFile, `${JSON.stringify(plans.catalogue, null, 2)}\n`)
  say(`The new plans are in ${catalogueFile}. Serve with CREDITS_CATALOGUE=${catalogueFile}.\n`)
}

const differing: readonly ShadowLine['outcome'][] = [
  'only_old_allows',
  'only_new_allows',
  'new_failed',
]

/** Says for each work how many accounts each model allows it, with an example where they differ. */
export function tellShadow(lines: readonly ShadowLine[]): void {
  for (const { work, outcome, accounts, example } of lines) {
    say(`  ${outcome.padEnd(16)} ${work} × ${accounts}\n`)
    if (differing.includes(outcome)) say(`      ${example}\n`)
  }
}

export function tablesOf({ plans, accounts, sites, users, keywords }: LegacySettings): string {
  const held = [sites, users, keywords].flatMap((one) => one?.table ?? [])
  return [plans, accounts, ...held].join(', ')
}
