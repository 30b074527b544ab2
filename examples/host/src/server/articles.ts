import { type Credits, CreditsError, runAction } from '@igny8/credits-core'
import { type Article, hasEnded } from '../shared/article.ts'
import type { AccountBooks } from './books.ts'
import { writeArticle } from './write-article.ts'

export interface ArticleRequest {
  /** One per click, made by the browser: the same key never writes or charges twice. */
  readonly key: string
  readonly title: string
  readonly words: number
  readonly siteId: string | null
  /** The demo's switch: the writer gives up half-way. */
  readonly fail: boolean
}

export interface Articles {
  list(): readonly Article[]
  find(id: string): Article | undefined
  /** Starts to write; what becomes of it is told to who watches. */
  start(request: ArticleRequest): Article
  watch(id: string, onChange: (article: Article) => void): () => void
  close(): void
}

/** Articles: checked and held before the writer starts, charged by what it really wrote. */
export async function openArticles({
  account,
  actor,
  credits,
  books,
  writerSeconds,
  clock = Date.now,
}: {
  account: string
  actor: string
  credits: Credits
  books: AccountBooks
  writerSeconds: number
  clock?: () => number
}): Promise<Articles> {
  const underWay = new Map<string, Article>()
  const watchers = new Map<string, Set<(article: Article) => void>>()
  const stopping = new AbortController()

  if (!books.read().articles.every(hasEnded)) {
    await books.change((data) => ({ ...data, articles: data.articles.map(interrupted) }))
  }

  return {
    list: () => [...underWay.values(), ...books.read().articles.filter(notUnderWay)],
    find,
    start(request) {
      const known = find(request.key)
      if (known) return known
      const article = newArticle(request, clock())
      underWay.set(article.id, article)
      void run(request)
      return article
    },
    watch(id, onChange) {
      const those = watchers.get(id) ?? new Set()
      watchers.set(id, those.add(onChange))
      return () => those.delete(onChange)
    },
    close: () => stopping.abort(),
  }

  async function run({ key, title, words, siteId, fail }: ArticleRequest): Promise<void> {
    try {
      await books.change((data) => ({ ...data, articles: [newArticleOf(key), ...data.articles] }))
      const ran = await runAction(
        credits,
        {
          account,
          key,
          actions: [{ action: 'content_generation', words }],
          ttlSeconds: 120,
          context: { actor, label: title, ...(siteId !== null && { siteId }) },
        },
        async () => {
          const written = await writeArticle({
            title,
            words,
            seconds: writerSeconds,
            fail,
            signal: stopping.signal,
            onProgress: (progress, text, count) =>
              tell(key, { status: 'writing', progress, text, words: count }),
          })
          return {
            result: written,
            actions: [{ action: 'content_generation', words: written.words }],
          }
        },
      )
      if (!ran.allowed) return await end(key, { status: 'denied', decision: ran.decision })
      // Where it was charged before and only its end was lost, what is known of it is its text.
      const { text, words: count, tokens } = ran.result ?? newArticleOf(key)
      const { charged } = ran.receipt
      await end(key, { status: 'done', progress: 1, text, words: count, tokens, charged })
    } catch (error) {
      await end(key, { status: 'failed', reason: reasonOf(error), charged: chargedOf(error) })
    }
  }

  function find(id: string): Article | undefined {
    return underWay.get(id) ?? books.read().articles.find((article) => article.id === id)
  }

  function newArticleOf(key: string): Article {
    const article = underWay.get(key)
    if (article === undefined) throw new Error(`No article "${key}" is under way.`)
    return article
  }

  function notUnderWay({ id }: Article): boolean {
    return !underWay.has(id)
  }

  function tell(id: string, change: Partial<Article>): Article {
    const article = { ...newArticleOf(id), ...change }
    underWay.set(id, article)
    for (const onChange of watchers.get(id) ?? []) onChange(article)
    return article
  }

  async function end(id: string, change: Partial<Article>): Promise<void> {
    const article = { ...newArticleOf(id), ...change }
    await books
      .change((data) => ({
        ...data,
        articles: data.articles.map((old) => (old.id === id ? article : old)),
      }))
      .finally(() => {
        tell(id, change)
        underWay.delete(id)
        watchers.delete(id)
      })
  }
}

function newArticle({ key, title, words, siteId }: ArticleRequest, now: number): Article {
  return {
    id: key,
    title,
    siteId,
    wordsAsked: words,
    startedAt: new Date(now).toISOString(),
    status: 'checking',
    progress: 0,
    words: 0,
    tokens: 0,
    text: '',
    charged: null,
    decision: null,
    reason: null,
  }
}

/** An article that was under way when the host stopped: its hold runs out by itself. */
function interrupted(article: Article): Article {
  if (hasEnded(article)) return article
  return {
    ...article,
    status: 'failed',
    charged: 0,
    reason: 'The demo was stopped while this was being written. Its credits come back.',
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CreditsError) return 'We can’t reach the credits right now.'
  return error instanceof Error ? error.message : 'The writer stopped.'
}

/** Nothing is charged for work that failed; of a lost answer that is not known. */
function chargedOf(error: unknown): number | null {
  return error instanceof CreditsError && error.charged !== 'no' ? null : 0
}
