import { useCallback, useEffect, useState } from 'react'
import { type Article, hasEnded } from '../shared/article.ts'
import { useHost } from './host.ts'
import { useFollowed } from './use-followed.ts'

/** The host's articles; those under way are followed until they end. */
export function useArticles() {
  const { ask } = useHost()
  const [articles, setArticles] = useState<readonly Article[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const put = useCallback((article: Article) => {
    setArticles((known) => withArticle(known ?? [], article))
  }, [])

  useEffect(() => {
    ask<Article[]>('GET', '/articles').then(setArticles, (error: Error) =>
      setProblem(error.message),
    )
  }, [ask])

  useFollowed({
    things: articles ?? none,
    isResting: hasEnded,
    pathOf: (id) => `/articles/${id}/events`,
    put,
    // The balance changes when the hold is made, and again when it ends.
    changesCredits: (before, after) => before?.status !== after.status,
  })

  return { articles, put, problem }
}

const none: readonly Article[] = []

function withArticle(known: readonly Article[], article: Article): readonly Article[] {
  const isKnown = known.some(({ id }) => id === article.id)
  if (!isKnown) return [article, ...known]
  return known.map((old) => (old.id === article.id ? article : old))
}
