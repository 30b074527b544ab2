import type { Standing } from '@igny8/credits-core'
import { loadPeer } from '../load-peer.ts'
import { type Contender, type Question, workCredits, workSlots } from './contender.ts'

interface Peer {
  RulesEngineClient: new () => Engine
}

interface Engine {
  initialize(): Promise<void>
  checkFlagWithOptions(
    flag: object,
    company: object,
    user: null,
    preflight: object,
  ): Promise<{ value: boolean }>
}

/** Schematic's rules engine in WebAssembly, as its data stream client asks it: two flags. */
export async function schematic(): Promise<readonly Contender[]> {
  const peer = loadPeer<Peer>('@schematichq/schematic-typescript-node')
  if (peer === undefined) return []
  const engine = new peer.RulesEngineClient()
  await engine.initialize()
  return [{ name: 'Schematic', target: 300, open: (standing) => openQuestion(engine, standing) }]
}

function openQuestion(engine: Engine, standing: Standing): Question {
  const company = companyOf(standing)
  const onPlan = { condition_type: 'plan', operator: 'eq', resource_ids: [standing.plan.id] }
  const articles = flagOf('content_generation', [
    onPlan,
    { condition_type: 'credit', operator: 'lte', credit_id: 'credits', consumption_rate: 1 },
  ])
  const keywords = flagOf('keywords', [
    onPlan,
    {
      condition_type: 'metric',
      operator: 'lte',
      event_subtype: 'keywords',
      metric_period: 'all_time',
      metric_value: standing.limits.keywords.limit,
    },
  ])
  const cost = { creditCost: { credits: workCredits } }
  const usage = { usage: workSlots }
  return {
    async ask() {
      const paid = await engine.checkFlagWithOptions(articles, company, null, cost)
      if (!paid.value) return false
      const fits = await engine.checkFlagWithOptions(keywords, company, null, usage)
      return fits.value
    },
    allows: (answer) => answer === true,
  }
}

const owner = { account_id: 'igny8', environment_id: 'bench' }

function flagOf(key: string, conditions: readonly object[]) {
  const rule = {
    ...owner,
    id: `rule-${key}`,
    flag_id: key,
    name: key,
    priority: 1,
    rule_type: 'plan_entitlement',
    value: true,
    conditions: conditions.map((condition, index) => ({
      ...owner,
      id: `${key}-${index}`,
      resource_ids: [],
      trait_value: '',
      ...condition,
    })),
    condition_groups: [],
  }
  return { ...owner, id: key, key, default_value: false, rules: [rule] }
}

function companyOf({ plan, limits, credits }: Standing) {
  return {
    ...owner,
    id: 'acme',
    keys: { id: 'acme' },
    plan_ids: [plan.id],
    plan_version_ids: [],
    billing_product_ids: [],
    traits: [],
    entitlements: [],
    rules: [],
    credit_balances: { credits: credits.available },
    metrics: Object.entries(limits).map(([limit, { used, held }]) => ({
      ...owner,
      company_id: 'acme',
      created_at: '2026-11-01T00:00:00Z',
      event_subtype: limit,
      period: 'all_time',
      month_reset: 'first_of_month',
      value: used + held,
    })),
  }
}
