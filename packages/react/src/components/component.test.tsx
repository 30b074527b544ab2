import type { Decision, Estimate, Run } from '@igny8/credits-core'
import { createRef, forwardRef, type ReactElement, type Ref } from 'react'
import { expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { CreditsProvider } from '../provider/credits-provider.tsx'
import type { ButtonSlotProps, LinkSlotProps } from '../provider/slots.ts'
import { account, creditsAt } from '../stories/standing.ts'
import { ActivityLog } from './activity-log/activity-log.tsx'
import { AutomationPrecheck } from './automation-precheck/automation-precheck.tsx'
import { AutomationRun } from './automation-run/automation-run.tsx'
import { Button } from './button/button.tsx'
import type { CommonProps } from './common-props.ts'
import { CostButton } from './cost-button/cost-button.tsx'
import { CostEstimate } from './cost-estimate/cost-estimate.tsx'
import { CreditInsights } from './credit-insights/credit-insights.tsx'
import { DenialNotice } from './denial-notice/denial-notice.tsx'
import { EmptyState } from './empty-state/empty-state.tsx'
import { ErrorNotice } from './error-notice/error-notice.tsx'
import { KeywordResearchPanel } from './keyword-research-panel/keyword-research-panel.tsx'
import { KeywordTable } from './keyword-table/keyword-table.tsx'
import { LimitBar } from './limit-bar/limit-bar.tsx'
import { LimitList } from './limit-list/limit-list.tsx'
import { PeriodSelector } from './period-selector/period-selector.tsx'
import { PlanSummary } from './plan-summary/plan-summary.tsx'
import { PlansAndBilling } from './plans-and-billing/plans-and-billing.tsx'
import { QueryLimitBadge } from './query-limit-badge/query-limit-badge.tsx'
import { StatCards } from './stat-cards/stat-cards.tsx'
import { UpgradePrompt } from './upgrade-prompt/upgrade-prompt.tsx'
import { UsagePage } from './usage-page/usage-page.tsx'

const client = await creditsAt({ plan: 'starter', keywords: 963, spent: 9_988 })
const work = { actions: [{ action: 'content_generation', words: 1_500 }] }
const decision: Decision = await client.check({
  account,
  limits: [{ limit: 'keywords', count: 50 }],
})
const estimate: Estimate = await client.estimate({ account, ...work })
const run = await startedRun()

type Common = CommonProps<never> & { readonly ref: Ref<never> }

const components: Record<string, (common: Common) => ReactElement> = {
  ActivityLog: (common) => <ActivityLog {...common} />,
  AutomationPrecheck: (common) => (
    <AutomationPrecheck automation={{ waiting: { keywords: 20 } }} onStart={() => {}} {...common} />
  ),
  AutomationRun: (common) => <AutomationRun run={run} steps={[]} onCancel={() => {}} {...common} />,
  CostButton: (common) => <CostButton actions={work.actions} {...common} />,
  CostEstimate: (common) => <CostEstimate estimate={estimate} {...common} />,
  CreditInsights: (common) => <CreditInsights {...common} />,
  DenialNotice: (common) => <DenialNotice decision={decision} {...common} />,
  EmptyState: (common) => (
    <EmptyState title="Nothing yet" action={<Button>Begin</Button>} {...common} />
  ),
  ErrorNotice: (common) => <ErrorNotice error={null} onRetry={() => {}} {...common} />,
  KeywordResearchPanel: (common) => <KeywordResearchPanel {...common} />,
  KeywordTable: (common) => (
    <KeywordTable
      label="Keywords"
      rows={[]}
      selected={new Set()}
      onSelectedChange={() => {}}
      empty={<Button>Begin</Button>}
      {...common}
    />
  ),
  LimitBar: (common) => <LimitBar limit="keywords" {...common} />,
  LimitList: (common) => <LimitList {...common} />,
  PeriodSelector: (common) => <PeriodSelector days={7} onChange={() => {}} {...common} />,
  PlanSummary: (common) => <PlanSummary {...common} />,
  PlansAndBilling: (common) => <PlansAndBilling onChoose={() => {}} {...common} />,
  QueryLimitBadge: (common) => <QueryLimitBadge {...common} />,
  StatCards: (common) => <StatCards {...common} />,
  UpgradePrompt: (common) => <UpgradePrompt {...common} />,
  UsagePage: (common) => <UsagePage {...common} />,
}

async function startedRun(): Promise<Run> {
  const credits = await creditsAt({ plan: 'starter' })
  const automation = { waiting: { keywords: 30 } }
  const started = await credits.startRun({ account, key: 'run', automation })
  if (!started.allowed) throw new Error(started.decision.message.text)
  return started.value
}

const HostButton = forwardRef<HTMLButtonElement, ButtonSlotProps>(({ look, ...props }, ref) => (
  <button {...props} ref={ref} data-host={look} />
))
const HostLink = ({ to, look, className, onClick, children }: LinkSlotProps) => (
  <a href={`#${to.page}`} data-host={look} className={className} onClick={onClick}>
    {children}
  </a>
)

const inProvider = (element: ReactElement) => (
  <CreditsProvider client={client} account={account} onUpgrade={() => {}}>
    {element}
  </CreditsProvider>
)

test.each(Object.entries(components))(
  '%s takes a class, a ref, and the host’s own button for itself and all inside it',
  async (_name, show) => {
    const ref = createRef<never>()
    const { container } = await render(
      inProvider(show({ className: 'of-the-host', slots: { Button: HostButton }, ref })),
    )
    await expect.poll(() => container.querySelector('.of-the-host')).not.toBeNull()
    await expect.poll(() => container.querySelector('[aria-busy]'), { timeout: 10_000 }).toBeNull()
    expect(container.querySelector('.of-the-host')?.contains(ref.current)).toBe(true)
    expect(container.querySelectorAll('.ig-button')).toHaveLength(0)
  },
)

test('the host’s own button and link stand wherever ours would, and do what ours do', async () => {
  const onEvent = vi.fn()
  const screen = await render(
    <CreditsProvider
      client={client}
      account={account}
      slots={{ Button: HostButton, Link: HostLink }}
      onUpgrade={() => {}}
      onEvent={onEvent}
    >
      <DenialNotice decision={decision} />
    </CreditsProvider>,
  )
  const button = screen.getByRole('button', { name: 'Move to Growth' })
  await expect.element(button).toHaveAttribute('data-host', 'plain')
  const link = screen.getByRole('link', { name: 'Remove 13 keywords you don’t need' })
  await expect.element(link).toHaveAttribute('href', '#limit')
  await link.click()
  expect(onEvent).toHaveBeenCalledWith({ type: 'remedy_chosen', kind: 'free_up' })
})

const PlainButton = ({ children }: ButtonSlotProps) => <button type="button">{children}</button>

test('a component’s own slots go before those of the provider, part by part', async () => {
  const screen = await render(
    <CreditsProvider
      client={client}
      account={account}
      slots={{ Button: HostButton, Link: HostLink }}
      onUpgrade={() => {}}
    >
      <DenialNotice decision={decision} slots={{ Button: PlainButton }} />
    </CreditsProvider>,
  )
  const button = screen.getByRole('button', { name: 'Move to Growth' })
  await expect.element(button).not.toHaveAttribute('data-host')
  await expect.element(screen.getByRole('link', { name: /Remove 13/ })).toBeVisible()
})
