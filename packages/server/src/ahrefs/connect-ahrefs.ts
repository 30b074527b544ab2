import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { type AhrefsSearch, ahrefsSearch } from './ahrefs-search.ts'

/** The provider of live searches that the settings name, if they do. */
export function connectAhrefs(
  { ahrefsApiKey, ahrefsBaseUrl }: Pick<Settings, 'ahrefsApiKey' | 'ahrefsBaseUrl'>,
  log: Log,
): AhrefsSearch | undefined {
  if (ahrefsApiKey === undefined) return undefined
  return ahrefsSearch({
    apiKey: ahrefsApiKey,
    ...(ahrefsBaseUrl !== undefined && { baseUrl: ahrefsBaseUrl }),
    onUnits(units) {
      const isMore = units.actual !== null && units.actual > units.expected
      if (isMore) log.warn(units, 'A search cost more units than its rows should.')
      else log.debug(units, 'A search was answered.')
    },
    onFailure: ({ reason }) => log.warn({ reason }, 'A search gave no rows.'),
  })
}
