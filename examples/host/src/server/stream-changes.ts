import { FastResponse } from 'srvx'
import { type Article, hasEnded } from '../shared/article.ts'
import type { Articles } from './articles.ts'

/** Tells one article's progress as server-sent events, until it has ended or nobody listens. */
export function streamArticle(
  article: Article,
  articles: Articles | null,
  signal: AbortSignal,
): Response {
  const encoder = new TextEncoder()
  let stop = () => {}

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (next: Article) => {
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(next)}\n\n`))
        if (hasEnded(next)) end()
      }
      const end = () => {
        stop()
        controller.close()
      }
      if (articles) stop = articles.watch(article.id, send)
      signal.addEventListener('abort', () => stop())
      send(article)
    },
    cancel: () => stop(),
  })

  return new FastResponse(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
