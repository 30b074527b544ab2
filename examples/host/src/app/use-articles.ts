import { useRefresh } from '@igny8/credits-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Article, hasEnded } from '../shared/article.ts'
import { askHost } from './ask-host.ts'

/** The host's articles; those under way are followed until they end. */
export function useArticles() {
  const [articles, setArticles] = useState<readonly Article[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const streams = useRef(new Map<string, EventSource>())
  const refresh = useRefresh()

  const put = useCallback((article: Article) => {
    setArticles((known) => withArticle(known ?? [], article))
  }, [])

  useEffect(() => {
    askHost<Article[]>('GET', '/app/articles').then(setArticles, (error: Error) =>
      setProblem(error.message),
    )
    const open = streams.current
    return () => {
      for (const stream of open.values()) stream.close()
      open.clear()
    }
  }, [])

  useEffect(() => {
    for (const article of articles ?? []) {
      if (hasEnded(article) || streams.current.has(article.id)) continue
      streams.current.set(article.id, follow(article.id))
    }

    function follow(id: string): EventSource {
      const stream = new EventSource(`/app/articles/${id}/events`)
      let status: Article['status'] | undefined
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const article: Article = JSON.parse(data)
        put(article)
        // The balance changes when the hold is made, and again when it ends.
        if (article.status !== status) void refresh()
        status = article.status
        if (!hasEnded(article)) return
        stream.close()
        streams.current.delete(id)
      }
      return stream
    }
  }, [articles, put, refresh])

  return { articles, put, problem }
}

function withArticle(known: readonly Article[], article: Article): readonly Article[] {
  const isKnown = known.some(({ id }) => id === article.id)
  if (!isKnown) return [article, ...known]
  return known.map((old) => (old.id === article.id ? article : old))
}
