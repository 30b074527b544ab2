import { keywordWordsEn, researchWordsEn } from '@igny8/credits-core/words'
import { type RefObject, useId } from 'react'
import { useLibraryFilters } from '../../hooks/use-library-filters.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { difficultySteps } from '../keyword-table/difficulty.tsx'
import { Select, type SelectOption } from '../select/select.tsx'
import type { LibraryFields } from './use-library-view.ts'
import { useRegionName } from './use-region-name.ts'

const volumes = [10, 100, 1_000, 10_000, 100_000]
const intents = ['informational', 'navigational', 'commercial', 'transactional']

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
  onChange: (changed: Partial<LibraryFields>) => void
  onClear: () => void
}) {
  const { data: filters } = useLibraryFilters()
  const { format } = useCredits()
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
          value={fields.search}
          onChange={(event) => onChange({ search: event.target.value })}
        />
      </div>
      {select(
        'industry',
        filters?.industries.map(({ name }) => name),
        (name) => name,
      )}
      {industry && select('sector', industry.sectors, (name) => name)}
      {select('country', filters?.countries, regionName)}
      {select('intent', intents, (intent) => sayKeyword(`keyword.intent.${intent}`))}
      {select('minVolume', volumes, (volume) =>
        say('library.volume.from', { volume: format.number(volume) }),
      )}
      {select(
        'maxDifficulty',
        difficultySteps.slice(0, -1).map(({ upTo }) => upTo),
        sayDifficulty,
      )}
      {isNarrowed && (
        <Button look="link" onClick={onClear}>
          {say('library.clear')}
        </Button>
      )}
    </search>
  )

  function select<Value extends string | number>(
    field: keyof LibraryFields,
    values: readonly Value[] | undefined,
    nameOf: (value: Value) => string,
  ) {
    const options: readonly SelectOption[] =
      values?.map((value) => ({ value: String(value), name: nameOf(value) })) ?? []
    return (
      <Select
        label={say(`library.${field}`)}
        any={say(`library.any.${field}`)}
        options={options}
        value={fields[field] || undefined}
        onChange={(value) => onChange({ [field]: value ?? '' })}
      />
    )
  }

  function sayDifficulty(upTo: number): string {
    const step = difficultySteps.find((one) => one.upTo === upTo)
    return say('library.difficulty.upTo', {
      word: sayKeyword(`keyword.difficulty.${step?.word}`),
      most: upTo,
    })
  }
}
