import type { ActionRequest } from '@igny8/credits-core'
import type { AutomationPlan, NamedStep } from '../../shared/automation.ts'
import { hashOf } from '../hash-of.ts'
import { subjectOf, titleOf } from '../titles.ts'
import { shareWritten } from '../write-article.ts'

/** A step with what is set aside for it, and what it turns out to take. */
export interface PlannedStep extends NamedStep {
  readonly actions: readonly ActionRequest[]
  readonly made: readonly ActionRequest[]
}

/**
 * The steps of one run. How many clusters and ideas come out of the keywords is chance in real life;
 * here it hangs on the run's name, so that a run which goes on later finds the same steps.
 */
export function planSteps(name: string, { config }: AutomationPlan): readonly PlannedStep[] {
  const chance = hashOf(name)
  const { waiting, wordsPerArticle: words = 1_500, imagesPerArticle: images } = config
  const keywords = waiting.keywords ?? 0
  const clusters = keywords < 5 ? 0 : Math.max(1, Math.round((keywords * (8 + (chance % 5))) / 100))
  const ideas = count(clusters).map((cluster) => 2 + ((chance + cluster) % 2))
  const articles = Math.min(
    ideas.reduce((sum, more) => sum + more, waiting.tasks ?? 0),
    config.maxArticles ?? Number.POSITIVE_INFINITY,
  )

  return [
    ...(clusters > 0
      ? [
          step('keywords_to_clusters', 1, `${keywords} keywords`, [
            { action: 'clustering', quantity: keywords },
          ]),
        ]
      : []),
    ...ideas.map((quantity, cluster) =>
      step('clusters_to_ideas', cluster + 1, subjectOf(chance + cluster * 3), [
        { action: 'idea_generation', quantity },
      ]),
    ),
    step('ideas_to_tasks', 1, `${articles} articles planned`, []),
    ...count(articles).map((index) => {
      const title = titleOf(chance + index)
      const written = Math.round(words * shareWritten(title))
      return step(
        'tasks_to_articles',
        index + 1,
        title,
        [{ action: 'content_generation', words }],
        [{ action: 'content_generation', words: written }],
      )
    }),
    ...count(articles).map((index) =>
      step('articles_to_image_prompts', index + 1, titleOf(chance + index), [
        { action: 'image_prompts' },
      ]),
    ),
    ...(images === undefined
      ? []
      : count(articles).map((index) =>
          step('image_prompts_to_images', index + 1, titleOf(chance + index), [
            { action: 'image_generation', images },
          ]),
        )),
    step('publishing', 1, `${articles} articles`, []),
  ]
}

function step(
  stage: NamedStep['stage'],
  number: number,
  label: string,
  actions: readonly ActionRequest[],
  made = actions,
): PlannedStep {
  return { step: `${stage}-${number}`, stage, label, actions, made }
}

function count(many: number): readonly number[] {
  return Array.from({ length: many }, (_, index) => index)
}
