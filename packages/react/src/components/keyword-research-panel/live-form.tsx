import type { ResearchMode } from '@igny8/credits-core'
import { researchWordsEn } from '@igny8/credits-core/words'
import { type RefObject, useId, useMemo } from 'react'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { SelectField } from './select-field.tsx'
import { mostSeeds, type useLiveSearch } from './use-live-search.ts'
import { useRegionName } from './use-region-name.ts'

const modes: readonly ResearchMode[] = ['matching', 'related', 'suggestions', 'overview']

/** What to search for, and a button that says what a search costs. */
export function LiveForm({
  live: { fields, problem, busy, keptSince, change, search },
  countries,
  onlyKept,
  inputRef,
}: {
  live: ReturnType<typeof useLiveSearch>
  countries: readonly string[]
  /** Whether no query is left, so that only what is kept can be opened. */
  onlyKept: boolean
  inputRef: RefObject<HTMLInputElement | null>
}) {
  const say = useSay(researchWordsEn)
  const regionName = useRegionName()
  const id = useId()
  const regions = useMemo(
    () =>
      countries
        .map((value) => ({ value, name: regionName(value) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [countries, regionName],
  )

  const isFree = keptSince !== null || onlyKept

  return (
    <form
      className="ig-research-filters"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        if ((await search()) !== null) inputRef.current?.focus()
      }}
    >
      <div className="ig-field ig-field-wide">
        <label htmlFor={id}>{say('live.seeds')}</label>
        <input
          ref={inputRef}
          id={id}
          autoComplete="off"
          maxLength={10_000}
          placeholder={say('live.seedsHint')}
          value={fields.seeds}
          aria-invalid={problem !== null || undefined}
          aria-describedby={`${id}note`}
          onChange={(event) => change({ seeds: event.target.value })}
        />
      </div>
      <p id={`${id}note`} className="ig-field-note" data-wrong={problem !== null || undefined}>
        <bdi>{sayNote()}</bdi>
      </p>
      <SelectField
        label={say('live.country')}
        value={fields.country}
        options={regions}
        onChange={({ target }) => change({ country: target.value })}
      />
      <SelectField
        label={say('live.mode')}
        value={fields.mode}
        options={modes.map((value) => ({ value, name: say(`live.mode.${value}`) }))}
        onChange={({ target }) => change({ mode: target.value as ResearchMode })}
      />
      <Button
        type="submit"
        look="primary"
        aria-disabled={busy || undefined}
        aria-busy={busy || undefined}
      >
        <span>{sayGo()}</span>
        <span className="ig-visually-hidden">{' · '}</span>
        <span className="ig-cost-button-cost">
          <bdi>{say(isFree ? 'live.search.free' : 'live.search.cost')}</bdi>
        </span>
      </Button>
    </form>
  )

  function sayGo(): string {
    if (busy) return say('live.searching')
    return say(keptSince === null ? 'live.search' : 'live.search.again')
  }

  function sayNote(): string {
    if (problem) return say(problem.key, { most: mostSeeds, seed: problem.seed ?? null })
    if (keptSince !== null) return say('live.repeat', { foundAt: keptSince })
    return say(onlyKept ? 'live.onlyKept' : 'live.seedsNote')
  }
}
