import { researchWordsEn } from '@igny8/credits-core/words'
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { QueryLimitBadge } from '../query-limit-badge/query-limit-badge.tsx'
import { LibraryWay } from './library-way.tsx'
import { LiveWay } from './live-way.tsx'
import { NoneLeft } from './none-left.tsx'
import { useAdding } from './use-adding.ts'
import { useLibraryView } from './use-library-view.ts'
import { useLiveSearch } from './use-live-search.ts'

/** The ready-made keywords of the library, or a live search. */
export type ResearchWay = 'library' | 'live'

export interface KeywordResearchPanelProps extends CommonProps<'title' | 'ways' | 'way'> {
  /** The way that is open, where the host's address says it. */
  readonly way?: ResearchWay | undefined
  readonly onWayChange?: ((way: ResearchWay) => void) | undefined
  readonly headingLevel?: HeadingLevel | undefined
  /** Countries that can be searched live, two letters each; the first one is chosen at first. */
  readonly countries?: readonly string[] | undefined
  /** The site that added keywords belong to. */
  readonly siteId?: string | undefined
}

const ways: readonly ResearchWay[] = ['library', 'live']

const usualCountries: readonly string[] =
  /* @__PURE__ */ 'us,gb,ca,au,at,be,br,ch,cz,de,dk,es,fi,fr,gr,hu,ie,in,it,jp,mx,nl,no,nz,pk,pl,pt,ro,se,sg,tr,ua,za'.split(
    ',',
  )

/** Find keywords, ready-made for free or live for a query each, and add them to the workspace. */
export const KeywordResearchPanel = /* @__PURE__ */ component<
  HTMLElement,
  KeywordResearchPanelProps
>(function KeywordResearchPanel(props, ref) {
  const { account } = useCredits()
  // What was selected and added is one account's: another begins anew.
  return <Panel key={account} {...props} panelRef={ref} />
})

function Panel({
  way: givenWay,
  onWayChange,
  headingLevel = 2,
  countries = usualCountries,
  siteId,
  className,
  classNames,
  panelRef,
}: KeywordResearchPanelProps & { readonly panelRef: Ref<HTMLElement> }) {
  const say = useSay(researchWordsEn)
  const [ownWay, setOwnWay] = useState<ResearchWay>('library')
  const titleId = useId()
  const searchField = useRef<HTMLInputElement>(null)
  const wasSent = useRef(false)
  const way = givenWay ?? ownWay
  // Up here, so that what was found and selected is still there after a look at the other way.
  const library = useLibraryView()
  const live = useLiveSearch(countries[0] ?? 'us')
  const fromLibrary = useAdding('library', siteId)
  const fromLive = useAdding('research', siteId)

  useEffect(() => {
    if (wasSent.current) searchField.current?.focus()
    wasSent.current = false
  })

  return (
    <section
      ref={panelRef}
      className={joinClassNames('igny8 ig-research', className)}
      aria-labelledby={titleId}
      onKeyDown={searchOnSlash}
    >
      <div className="ig-research-head">
        <Heading
          level={headingLevel}
          id={titleId}
          className={joinClassNames('ig-research-title', classNames?.title)}
        >
          {say('research.title')}
        </Heading>
        <QueryLimitBadge />
      </div>
      {fromLibrary.room === 0 && <NoneLeft limit="keywords" note={say('adding.fullNote')} />}
      <div className="ig-research-body">
        <fieldset className={joinClassNames('ig-research-ways', classNames?.ways)}>
          <legend className="ig-visually-hidden">{say('research.ways')}</legend>
          {ways.map((name) => (
            <label key={name} className={joinClassNames('ig-research-way', classNames?.way)}>
              <input type="radio" name={titleId} checked={name === way} onChange={() => go(name)} />
              <bdi>{say(`research.way.${name}`)}</bdi>{' '}
              <span className="ig-research-way-cost">
                <bdi>{say(`research.way.${name}.cost`)}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="ig-research-part">
          {way === 'library' ? (
            <LibraryWay
              library={library}
              adding={fromLibrary}
              searchRef={searchField}
              onGoLive={() => sendTo('live')}
            />
          ) : (
            <LiveWay
              live={live}
              adding={fromLive}
              countries={countries}
              inputRef={searchField}
              onSeeReadyMade={(search) => {
                library.narrow({ search })
                sendTo('library')
              }}
            />
          )}
        </div>
      </div>
    </section>
  )

  function go(to: ResearchWay) {
    setOwnWay(to)
    onWayChange?.(to)
  }

  /** By a button that is gone then: the keyboard goes on in the search field. */
  function sendTo(to: ResearchWay) {
    wasSent.current = true
    go(to)
  }

  function searchOnSlash(event: KeyboardEvent) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as Element
    if (target.matches('select, input:not([type="checkbox"])')) return
    event.preventDefault()
    searchField.current?.focus()
  }
}
