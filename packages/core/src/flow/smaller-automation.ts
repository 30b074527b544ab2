import type { AutomationConfig } from '../model/automation.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { WorkRequest } from '../model/work-request.ts'
import { automationActions, countArticles } from './estimate-automation.ts'
import type { Standing } from './standing.ts'
import type { Option } from './verdict.ts'
import { weigh } from './weigh.ts'

/**
 * As much of an automation as fits now: fewer articles, or less of everything that waits where it
 * writes none or not a single one fits.
 */
export function smallerAutomation(
  automation: AutomationConfig,
  standing: Standing,
  catalogue: Catalogue,
): Option | undefined {
  const workOf = (one: AutomationConfig): WorkRequest => ({
    actions: automationActions(one, catalogue),
  })
  const fits = (one: AutomationConfig) =>
    weigh(standing, workOf(one), catalogue, catalogue.automationGate).allowed
  const most = (what: (most: number) => AutomationConfig, asked: number) => {
    const count = mostThat((count) => fits(what(count)), asked - 1)
    return count > 0 ? what(count) : undefined
  }
  const { waiting } = automation
  const smaller =
    most((maxArticles) => ({ ...automation, maxArticles }), countArticles(automation, catalogue)) ??
    most(
      (count) => ({ ...automation, waiting: atMost(waiting, count) }),
      Math.max(0, ...Object.values(waiting).map((count = 0) => count)),
    )
  if (smaller === undefined) return undefined
  const { actions = [] } = workOf(smaller)
  return actions.length === 0
    ? undefined
    : { kind: 'reduce', actions: [...actions], limits: [], automation: smaller }
}

function atMost(waiting: AutomationConfig['waiting'], most: number): AutomationConfig['waiting'] {
  return Object.fromEntries(
    Object.entries(waiting).map(([what, count = 0]) => [what, Math.min(count, most)]),
  )
}

/** The highest whole number up to `limit` that passes, where all below it pass too; 0 where none does. */
function mostThat(passes: (count: number) => boolean, limit: number): number {
  let most = 0
  let over = limit + 1
  while (over - most > 1) {
    const middle = Math.floor((most + over) / 2)
    if (passes(middle)) most = middle
    else over = middle
  }
  return most
}
