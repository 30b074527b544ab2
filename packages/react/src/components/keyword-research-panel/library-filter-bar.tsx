import { keywordWordsEn, researchWordsEn } from '@igny8/credits-core/words'
import { type RefObject, useId } from 'react'
import { useLibraryFilters } from '../../hooks/use-library-filters.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { difficultySteps } from '../keyword-table/difficulty.tsx'
import { FilterSelect } from '../select/filter-select.tsx'
import type { SelectOption } from '../select/select.tsx'
import type { LibraryFields } from './use-library-view.ts'
import { useRegionName } from './use-region-name.ts'

const volumes = [10, 100, 1_000, 10_000, 100_000]
const intents = ['informational', 'navigational', 'commercial', 'transactional'] as const

type ChosenField = Exclude<keyof LibraryFields, 'search'>

/** Words to search for, and what else narrows the library. */
export function LibraryFilterBar({
  fields,
  isNarrowed,
  searchRef,
  onChange,
  onClear,
}: {
  fields: LibraryFields
  isNarrowed: boolean
  searchRef: RefObject<HTMLInputElement | null>
  onChange: (changed: LibraryFields) => void
  onClear: () => void
}) {
  const { data: filters } = useLibraryFilters()
  const say = useSay(researchWordsEn)
  const sayKeyword = useSay(keywordWordsEn)
  const regionName = useRegionName()
  const searchId = useId()
  const industry = filters?.industries.find(({ name }) => name === fields.industry)

  return (
    <search className="ig-research-filters">
      <div className="ig-field ig-field-wide">
        <label htmlFor={searchId} className="ig-visually-hidden">
          {say('library.search')}
        </label>
        <input
          ref={searchRef}
          id={searchId}
          type="search"
          maxLength={200}
          autoComplete="off"
          placeholder={say('library.searchHint')}
          value={fields.search ?? ''}
          onChange={(event) => onChange({ search: event.target.value })}
        />
      </div>
      {select(
        'industry',
        filters?.industries.map(({ name }) => ({ value: name, name })),
      )}
      {industry &&
        select(
          'sector',
          industry.sectors.map((name) => ({ value: name, name })),
        )}
      {select(
        'country',
        filters?.countries.map((value) => ({ value, name: regionName(value) })),
      )}
      {select(
        'intent',
        intents.map((value) => ({ value, name: sayKeyword(`keyword.intent.${value}`) })),
      )}
      {select(
        'minVolume',
        volumes.map((volume) => ({
          value: volume,
          name: say('library.volume.from', { volume }),
        })),
      )}
      {select(
        'maxDifficulty',
        difficultySteps.slice(0, -1).map(({ word, upTo }) => ({
          value: upTo,
          name: say('library.difficulty.upTo', {
            word: sayKeyword(`keyword.difficulty.${word}`),
            most: upTo,
          }),
        })),
      )}
      {isNarrowed && (
        <Button look="link" onClick={onClear}>
          {say('library.clear')}
        </Button>
      )}
    </search>
  )

  function select<Field extends ChosenField>(
    field: Field,
    options: readonly SelectOption<NonNullable<LibraryFields[Field]>>[] = [],
  ) {
    const key: ChosenField = field
    return (
      <FilterSelect
        label={say(`library.${key}`)}
        any={say(`library.any.${key}`)}
        options={options}
        value={fields[field]}
        onChange={(value) => onChange({ [field]: value })}
      />
    )
  }
}
