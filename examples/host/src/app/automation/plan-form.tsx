import { useCredits } from '@igny8/credits-react'
import type { AutomationPlan } from '../../shared/automation.ts'
import type { Place } from '../../shared/place.ts'

/** What the automation is to do. The keywords stand in for those that wait on the site's list. */
export interface PlanChoices {
  /** Empty for no site; null while none was chosen. */
  readonly siteId: string | null
  readonly keywords: number
  readonly words: number
  readonly images: 'none' | 'basic' | 'quality' | 'premium'
  readonly articles: number
}

export const usualPlan: PlanChoices = {
  siteId: null,
  keywords: 20,
  words: 1_500,
  images: 'premium',
  articles: 4,
}

const keywordCounts = [10, 20, 40, 80]
const lengths = [800, 1_500, 3_000]
const articleCounts = [2, 4, 8, 16]
const imageChoices = {
  none: { say: 'No images', images: undefined },
  basic: { say: 'Two basic images each', images: { basic: 2 } },
  quality: { say: 'Three quality images each', images: { quality: 3 } },
  premium: { say: 'Three quality, one premium each', images: { quality: 3, premium: 1 } },
} as const

export function planOf({ siteId, keywords, words, images, articles }: PlanChoices): AutomationPlan {
  const each = imageChoices[images].images
  return {
    siteId: siteId || null,
    config: {
      waiting: { keywords },
      wordsPerArticle: words,
      maxArticles: articles,
      ...(each
        ? { imagesPerArticle: each }
        : {
            stages: [
              'keywords_to_clusters',
              'clusters_to_ideas',
              'ideas_to_tasks',
              'tasks_to_articles',
              'publishing',
            ],
          }),
    },
  }
}

export function PlanForm({
  choices,
  sites,
  onChange,
}: {
  choices: PlanChoices
  sites: readonly Place[]
  onChange: (choices: PlanChoices) => void
}) {
  const { format } = useCredits()
  const numbers = (name: 'keywords' | 'words' | 'articles', values: readonly number[]) => ({
    value: choices[name],
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...choices, [name]: Number(event.target.value) }),
    children: values.map((value) => (
      <option key={value} value={value}>
        {format.number(value)}
      </option>
    )),
  })
  return (
    <div className="form plan-form">
      <label>
        <span>Site</span>
        <select
          value={choices.siteId ?? ''}
          onChange={(event) => onChange({ ...choices, siteId: event.target.value })}
        >
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">No site</option>
        </select>
      </label>
      <label>
        <span>Keywords to work on</span>
        <select {...numbers('keywords', keywordCounts)} />
      </label>
      <label>
        <span>Articles at most</span>
        <select {...numbers('articles', articleCounts)} />
      </label>
      <label>
        <span>Words in each</span>
        <select {...numbers('words', lengths)} />
      </label>
      <label className="wide">
        <span>Images</span>
        <select
          value={choices.images}
          onChange={(event) =>
            onChange({ ...choices, images: event.target.value as PlanChoices['images'] })
          }
        >
          {Object.entries(imageChoices).map(([id, { say }]) => (
            <option key={id} value={id}>
              {say}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
