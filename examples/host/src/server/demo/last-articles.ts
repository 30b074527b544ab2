import { hasEnded } from '../../shared/article.ts'
import { openArticles } from '../articles.ts'
import type { AccountBooks } from '../books.ts'
import { slotName } from '../places.ts'
import { titleOf } from '../titles.ts'
import type { Happening, WorkDay } from './happening.ts'
import type { Sample } from './sample.ts'
import { seedOf } from './seed-of.ts'

const articlesKept = 3

/** The newest articles, written and kept as the host really does it, text and all. */
export function lastArticlesOf(
  sample: Sample,
  books: AccountBooks,
  days: readonly WorkDay[],
): readonly Happening[] {
  const { id: account, sites, team } = sample
  const lately = days.filter(({ daysAgo, isWeekend }) => daysAgo > 0 && !isWeekend)
  return lately.slice(-articlesKept).map(({ number, noon: at }) => ({
    at,
    async happen(credits) {
      const actor = team[0]?.name ?? 'Somebody'
      const clock = () => at
      const articles = await openArticles({
        account,
        actor,
        credits,
        books,
        writerSeconds: 0,
        clock,
      })
      const { id, status } = articles.start({
        key: `article-of-day-${number}`,
        title: titleOf(seedOf(sample, `article ${number}`)),
        words: 1_500,
        siteId: slotName(sites[0]?.name ?? ''),
        fail: false,
      })
      if (status !== 'checking') return
      await new Promise<void>((ended) => {
        articles.watch(id, (article) => hasEnded(article) && ended())
      })
    },
  }))
}
