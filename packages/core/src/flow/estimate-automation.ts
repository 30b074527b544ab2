import { type AutomationStage, automationStages } from '../catalogue/automation-stages.ts'
import { priceListAt } from '../catalogue/price-list-at.ts'
import { stageAction } from '../catalogue/stage-action.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { AutomationConfig } from '../model/automation.ts'
import type { Catalogue, PriceList } from '../model/catalogue.ts'
import type { Cost, Estimate, EstimateLine } from '../model/estimate.ts'
import { addCosts, estimateAction, noCost, requiredByList } from './estimate.ts'
import { type History, noHistory } from './history.ts'

/**
 * What an automation would cost, before it starts: a line for each of its stages, free ones too. The
 * range covers both how much each stage brings for the next and how much each action strays.
 * `required` is what its gate asks for when it starts: 1.2 × expected in the catalogue that ships.
 */
export function estimateAutomationCost(
  automation: AutomationConfig,
  catalogue: Catalogue,
  asOf: string,
  history: History = noHistory,
): Estimate {
  const list = priceListAt(catalogue, asOf)
  const counts = countStages(automation, catalogue)
  const lines = automationStages
    .filter(({ stage }) => runs(automation, stage))
    .map(({ stage }) =>
      estimateStage(stage, counts[stage], { automation, catalogue, list, history }),
    )
  const cost = lines.reduce((sum, line) => addCosts(sum, line.cost), noCost)
  const actions = automationActions(automation, catalogue)
  const required = requiredByList(actions, list, catalogue.automationGate)
  return { lines, cost, required, priceVersion: list.version }
}

/** The actions an automation is expected to need: what its pre-check weighs. */
export function automationActions(
  automation: AutomationConfig,
  catalogue: Catalogue,
): ActionRequest[] {
  const counts = countStages(automation, catalogue)
  return automationStages.flatMap(({ stage }) => {
    const quantity = Math.round(counts[stage].expected)
    const request = actionOf(stage, quantity, automation, catalogue)
    return runs(automation, stage) && request !== null && quantity > 0 ? [request] : []
  })
}

/** How many articles an automation is expected to write. */
export function countArticles(automation: AutomationConfig, catalogue: Catalogue): number {
  if (!runs(automation, 'tasks_to_articles')) return 0
  return Math.round(countStages(automation, catalogue).tasks_to_articles.expected)
}

/** How many things go through a stage: at least, probably, at most. */
type Count = Cost

type Counts = Readonly<Record<AutomationStage, Count>>

function countStages(automation: AutomationConfig, catalogue: Catalogue): Counts {
  const { waiting, maxArticles = Number.MAX_SAFE_INTEGER } = automation
  const { clustersPerKeyword, ideasPerCluster, minimumKeywords } = catalogue.automationYields
  const enough = (waiting.keywords ?? 0) >= minimumKeywords
  const keywords = exactly(enough ? waiting.keywords : 0)
  const from = (stage: AutomationStage, count: Count) =>
    runs(automation, stage) ? count : exactly(0)
  const clusters = plus(
    waiting.clusters,
    from('keywords_to_clusters', times(keywords, clustersPerKeyword)),
  )
  const ideas = plus(waiting.ideas, from('clusters_to_ideas', times(clusters, ideasPerCluster)))
  const tasks = atMost(plus(waiting.tasks, from('ideas_to_tasks', ideas)), maxArticles)
  const articles = plus(waiting.articles, from('tasks_to_articles', tasks))
  const prompts = plus(waiting.imagePrompts, from('articles_to_image_prompts', articles))
  return {
    keywords_to_clusters: keywords,
    clusters_to_ideas: clusters,
    ideas_to_tasks: ideas,
    tasks_to_articles: tasks,
    articles_to_image_prompts: articles,
    image_prompts_to_images: prompts,
    publishing: articles,
  }
}

/** What the work of a stage is priced with. */
interface Pricing {
  readonly automation: AutomationConfig
  readonly catalogue: Catalogue
  readonly list: PriceList
  readonly history: History
}

function estimateStage(
  stage: AutomationStage,
  count: Count,
  { automation, catalogue, list, history }: Pricing,
): EstimateLine {
  const costOf = (quantity: number) => {
    const request = actionOf(stage, quantity, automation, catalogue)
    return quantity === 0 || request === null ? null : estimateAction(request, list, history)
  }
  const expected = costOf(count.expected)
  return {
    stage,
    action: stageAction(stage, catalogue),
    quantity: count.expected,
    cost: {
      min: costOf(count.min)?.cost.min ?? 0,
      expected: expected?.cost.expected ?? 0,
      max: costOf(count.max)?.cost.max ?? 0,
    },
    basis: expected?.basis ?? 'price_list',
  }
}

function actionOf(
  stage: AutomationStage,
  quantity: number,
  { wordsPerArticle: words, imagesPerArticle: images }: AutomationConfig,
  catalogue: Catalogue,
): ActionRequest | null {
  const action = stageAction(stage, catalogue)
  if (action === null) return null
  return {
    action,
    quantity,
    ...(stage === 'tasks_to_articles' && words !== undefined && { words }),
    ...(stage === 'image_prompts_to_images' && images !== undefined && { images }),
  }
}

function runs({ stages }: AutomationConfig, stage: AutomationStage): boolean {
  return stages === undefined || stages.includes(stage)
}

function exactly(count = 0): Count {
  return { min: count, expected: count, max: count }
}

function plus(waiting = 0, count: Count): Count {
  return addCosts(exactly(waiting), count)
}

function times(count: Count, share: Count): Count {
  return {
    min: Math.floor(count.min * share.min),
    expected: Math.round(count.expected * share.expected),
    max: Math.ceil(count.max * share.max),
  }
}

function atMost(count: Count, most: number): Count {
  return {
    min: Math.min(count.min, most),
    expected: Math.min(count.expected, most),
    max: Math.min(count.max, most),
  }
}
