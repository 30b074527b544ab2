import { usageWordsEn } from '@igny8/credits-core/words'
import { Content, List, Root, Trigger } from '@radix-ui/react-tabs'
import { type CSSProperties, type ReactNode, useId, useState } from 'react'
import { useCredits } from '../../provider/credits-context.ts'
import type { ActivityFilters, PeriodDays, UsageTab } from '../../provider/credits-event.ts'
import { useSay } from '../../provider/use-say.ts'
import { areChosen } from '../activity-log/activity-filters.ts'
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
import { useDirection } from './use-direction.ts'
import { useGiven } from './use-given.ts'

export interface UsagePageProps extends CommonProps<'title' | 'tabs' | 'tab'>, InsightNames {
  /** The part that is open, where the host's address says it. */
  readonly tab?: UsageTab | undefined
  /** The period, where the host's address says it. */
  readonly days?: PeriodDays | undefined
  /** What the activity log shows, where the host's address says it. */
  readonly filters?: ActivityFilters | undefined
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

// Takes back the style attributes of the library: a strict policy refuses them in a server's page.
const noOutline: CSSProperties = { outline: undefined }
const noAnimation: CSSProperties = { animationDuration: undefined }

/** All that an account uses, in four parts; what one part cannot load, the others still show. */
export const UsagePage = /* @__PURE__ */ component<HTMLDivElement, UsagePageProps>(
  function UsagePage(
    {
      tab: givenTab,
      days: givenDays,
      filters: givenFilters,
      people,
      headingLevel = 1,
      notice,
      siteName,
      automationName,
      className,
      classNames,
    },
    ref,
  ) {
    const { onNavigate } = useCredits()
    const say = useSay(usageWordsEn)
    const [tab, setTab] = useGiven<UsageTab>(givenTab, 'overview')
    const [days, setDays] = useGiven<PeriodDays>(givenDays, 30)
    const [ownFilters, setOwnFilters] = useState<ActivityFilters>({})
    const [root, setRoot] = useState<HTMLElement | null>(null)
    const dir = useDirection(root)
    const titleId = useId()
    const filters = givenFilters ?? ownFilters
    const partLevel = Math.min(headingLevel + 1, 6) as HeadingLevel

    return (
      <div ref={ref} className={joinClassNames('igny8', 'ig-usage-page', className)}>
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
        <Root
          ref={setRoot}
          dir={dir}
          value={tab}
          onValueChange={(chosen) => go(chosen as UsageTab, days)}
          className="ig-usage-page-body"
        >
          <List
            style={noOutline}
            aria-label={say('usage.tabs')}
            className={joinClassNames('ig-usage-page-tabs', classNames?.tabs)}
          >
            {tabs.map((name) => (
              <Trigger
                key={name}
                value={name}
                className={joinClassNames('ig-usage-page-tab', classNames?.tab)}
              >
                {say(`usage.tab.${name}`)}
              </Trigger>
            ))}
          </List>
          <UsagePart name="overview">
            {notice}
            <StatCards days={days} />
          </UsagePart>
          <UsagePart name="limits">
            <div className="ig-usage-page-card">
              <LimitList headingLevel={partLevel} />
            </div>
          </UsagePart>
          <UsagePart name="insights">
            <CreditInsights
              days={days}
              headingLevel={partLevel}
              siteName={siteName}
              automationName={automationName}
            />
          </UsagePart>
          <UsagePart name="activity">
            <div className="ig-usage-page-card">
              <ActivityLog
                headingLevel={partLevel}
                siteName={siteName}
                people={people}
                filters={filters}
                onFilter={(chosen) => go(tab, days, chosen)}
              />
            </div>
          </UsagePart>
        </Root>
      </div>
    )

    function go(toTab: UsageTab, toDays: PeriodDays, toFilters = filters) {
      setTab(toTab)
      setDays(toDays)
      setOwnFilters(toFilters)
      onNavigate?.({
        page: 'usage',
        tab: toTab,
        days: toDays,
        ...(toTab === 'activity' && areChosen(toFilters) && { filters: toFilters }),
      })
    }
  },
)

/** One part; it is there while it is open. */
function UsagePart({ name, children }: { name: UsageTab; children: ReactNode }) {
  return (
    <Content asChild value={name}>
      <div className="ig-usage-page-part" style={noAnimation}>
        {children}
      </div>
    </Content>
  )
}
