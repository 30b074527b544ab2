import { usageWordsEn } from '@igny8/credits-core/words'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { ActivityFilters, UsageTab } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { ActivityLog } from '../activity-log/activity-log.tsx'
import type { CommonProps, HeadingLevel } from '../common-props.ts'
import { component } from '../component.tsx'
import type { InsightNames } from '../credit-insights/breakdowns.ts'
import { CreditInsights } from '../credit-insights/credit-insights.tsx'
import { Heading } from '../heading.tsx'
import { joinClassNames } from '../join-class-names.ts'
import { LimitList } from '../limit-list/limit-list.tsx'
import { PeriodSelector } from '../period-selector/period-selector.tsx'
import { StatCards } from '../stat-cards/stat-cards.tsx'
import { Tabs } from './tabs.tsx'
import { type GivenPlace, usePlace } from './use-place.ts'

export interface UsagePageProps
  extends CommonProps<'title' | 'tabs' | 'tab'>,
    InsightNames,
    GivenPlace {
  /** Everybody whose activity may be asked for. */
  readonly people?: readonly string[] | undefined
  /** The level of its title in the page around it. */
  readonly headingLevel?: HeadingLevel | undefined
  /** What stands above the figures of the overview: a prompt, a notice. */
  readonly notice?: ReactNode
}

const tabs: readonly UsageTab[] = ['overview', 'limits', 'insights', 'activity']
/** The parts whose figures are those of a period. */
const inPeriod: readonly UsageTab[] = ['overview', 'insights']

/** All that an account uses, in four parts; what one part cannot load, the others still show. */
export const UsagePage = /* @__PURE__ */ component<HTMLDivElement, UsagePageProps>(
  function UsagePage(
    { people, headingLevel = 1, notice, siteName, automationName, className, classNames, ...given },
    ref,
  ) {
    const say = useSay(usageWordsEn)
    const { tab, days, filters, go } = usePlace(given)
    const titleId = useId()
    const part = useRef<HTMLDivElement>(null)
    const wasSent = useRef(false)
    const partLevel = Math.min(headingLevel + 1, 6) as HeadingLevel

    useEffect(() => {
      if (wasSent.current) part.current?.focus()
      wasSent.current = false
    })

    return (
      <div ref={ref} className={joinClassNames('igny8 ig-usage-page', className)}>
        <div className="ig-usage-page-head">
          <Heading
            level={headingLevel}
            id={titleId}
            className={joinClassNames('ig-usage-page-title', classNames?.title)}
          >
            {say('usage.title')}
          </Heading>
          {inPeriod.includes(tab) && (
            <PeriodSelector days={days} onChange={(chosen) => go(tab, chosen)} />
          )}
        </div>
        <Tabs
          label={say('usage.tabs')}
          tabs={tabs.map((name) => ({ name, title: say(`usage.tab.${name}`) }))}
          open={tab}
          onOpen={(chosen) => go(chosen, days)}
          className={classNames?.tabs}
          tabClassName={classNames?.tab}
          partRef={part}
        >
          {showPart()}
        </Tabs>
      </div>
    )

    function showPart() {
      switch (tab) {
        case 'overview':
          return (
            <>
              {notice}
              <StatCards days={days} />
            </>
          )
        case 'limits':
          return (
            <div className="ig-usage-page-card">
              <LimitList headingLevel={partLevel} />
            </div>
          )
        case 'insights':
          return (
            <CreditInsights
              days={days}
              headingLevel={partLevel}
              siteName={siteName}
              automationName={automationName}
              onSee={see}
            />
          )
        case 'activity':
          return (
            <div className="ig-usage-page-card">
              <ActivityLog
                headingLevel={partLevel}
                siteName={siteName}
                people={people}
                filters={filters}
                onFilter={(chosen) => go(tab, days, chosen)}
              />
            </div>
          )
        default:
          return tab satisfies never
      }
    }

    /** By a button that is gone then: the keyboard goes on in the log. */
    function see(chosen: ActivityFilters) {
      wasSent.current = true
      go('activity', days, { ...chosen, days })
    }
  },
)
