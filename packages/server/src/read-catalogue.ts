import { readFileSync } from 'node:fs'
import type { Catalogue } from '@igny8/credits-core'
import { parseCatalogue } from '@igny8/credits-core/schemas'
import { SettingsError } from './settings.ts'

/** The catalogue in a JSON file. Throws `SettingsError`, in one line. */
export function readCatalogue(path: string): Catalogue {
  try {
    return parseCatalogue(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new SettingsError(`CREDITS_CATALOGUE ${path}: ${(cause as Error).message}`, { cause })
  }
}
