import { useActivity } from '../../hooks/use-activity.ts'
import { useInsights } from '../../hooks/use-insights.ts'
import type { ActivityFilters } from '../../provider/credits-event.ts'
import type { SelectOption } from '../select/select.tsx'

export interface FilterNames {
  /** The name of a site, by the id that the host gave it. */
  readonly siteName?: ((siteId: string) => string) | undefined
  /** Everybody who may be asked for; the default is who stands in the newest activity. */
  readonly people?: readonly string[] | undefined
}

export type FilterOptions = Readonly<Record<'siteId' | 'action' | 'actor', readonly SelectOption[]>>

/** What can be chosen: sites and actions of the last 90 days, and whoever the newest activity shows. */
export function useFilterOptions(
  chosen: ActivityFilters,
  pageSize: number | undefined,
  { siteName = (id) => id, people }: FilterNames,
): FilterOptions {
  const { data: insights } = useInsights(90)
  const { data: newest } = useActivity({ pageSize })
  const contexts = newest?.pages.flatMap(({ activities }) => activities.map((one) => one.context))
  const actions = new Map(insights?.byAction.map(({ action, name }) => [action, name]))

  return {
    siteId: optionsOf(
      [chosen.siteId, ...(insights?.bySite ?? []).map(({ siteId }) => siteId)],
      siteName,
    ),
    action: optionsOf(
      [chosen.action, ...actions.keys()],
      (action) => actions.get(action) ?? action,
    ),
    actor: optionsOf(
      [chosen.actor, ...(people ?? contexts?.map(({ actor }) => actor) ?? [])],
      (actor) => actor,
    ),
  }
}

/** Each value once, by name. */
function optionsOf(
  values: readonly (string | null | undefined)[],
  nameOf: (value: string) => string,
): readonly SelectOption[] {
  return [...new Set(values)]
    .filter((value) => value != null)
    .map((value) => ({ value, name: nameOf(value) }))
    .sort((one, other) => one.name.localeCompare(other.name))
}
