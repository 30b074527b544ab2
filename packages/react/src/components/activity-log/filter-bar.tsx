import { activityKinds, periodDays } from '@igny8/credits-core/insights'
import { logWordsEn } from '@igny8/credits-core/words'
import type { ActivityFilters } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { FilterSelect } from '../select/filter-select.tsx'
import type { SelectOption } from '../select/select.tsx'
import type { FilterOptions } from './use-filter-options.ts'

/** One select for each thing that the log can be narrowed by. */
export function FilterBar({
  filters,
  options,
  onFilter,
  clearable,
  className,
}: {
  readonly filters: ActivityFilters
  readonly options: FilterOptions
  readonly onFilter: (filters: ActivityFilters) => void
  /** Whether a way back to all of it is offered here. */
  readonly clearable: boolean
  readonly className: string | undefined
}) {
  const say = useSay(logWordsEn)
  const kinds = activityKinds.map((kind) => ({ value: kind, name: say(`log.kind.${kind}`) }))
  const periods = periodDays.map((days) => ({ value: days, name: say('log.days', { days }) }))

  return (
    <fieldset
      aria-label={say('log.filters')}
      className={joinClassNames('ig-activity-log-filters', className)}
    >
      {select('siteId', options.siteId)}
      {select('action', options.action)}
      {select('actor', options.actor)}
      {select('kind', kinds)}
      {select('days', periods)}
      {clearable && (
        <Button look="link" onClick={() => onFilter({})}>
          {say('log.clear')}
        </Button>
      )}
    </fieldset>
  )

  function select<Name extends keyof ActivityFilters>(
    name: Name,
    choices: readonly SelectOption<NonNullable<ActivityFilters[Name]>>[],
  ) {
    const key: keyof ActivityFilters = name
    return (
      <FilterSelect
        label={say(`log.filter.${key}`)}
        any={say(`log.any.${key}`)}
        options={choices}
        value={filters[name]}
        onChange={(value) => onFilter({ ...filters, [name]: value })}
      />
    )
  }
}
