import type { Decision } from '@igny8/credits-core'
import { CostButton, createKey, DenialNotice, useCredits, useRefresh } from '@igny8/credits-react'
import { useEffect, useMemo, useState } from 'react'
import { type Article, hasEnded } from '../../shared/article.ts'
import { ArticleCard } from '../article-card.tsx'
import { useHost } from '../host.ts'
import { useArticles } from '../use-articles.ts'
import { usePlaces } from '../use-places.ts'

const lengths = [800, 1_500, 3_000]

export function ArticlesPage() {
  const { articles, put, problem: listProblem } = useArticles()
  const { ask } = useHost()
  const { places } = usePlaces()
  const { format } = useCredits()
  const refresh = useRefresh()
  const [title, setTitle] = useState('')
  const [words, setWords] = useState(1_500)
  const [siteId, setSiteId] = useState<string | null>(null)
  const [fail, setFail] = useState(false)
  const [denial, setDenial] = useState<Decision | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const actions = useMemo(() => [{ action: 'content_generation', words }], [words])
  const writing = articles?.some((article) => !hasEnded(article)) ?? false
  const denied = articles?.find((article) => article.status === 'denied')

  const firstSite = places?.sites[0]?.id ?? null
  useEffect(() => setSiteId((chosen) => chosen ?? firstSite), [firstSite])

  return (
    <>
      <h1>Articles</h1>
      <form className="card form" onSubmit={(event) => event.preventDefault()}>
        <label className="wide">
          <span>What is it about?</span>
          <input
            value={title}
            placeholder="How to prune roses in March"
            maxLength={120}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label>
          <span>Length</span>
          <select value={words} onChange={(event) => setWords(Number(event.target.value))}>
            {lengths.map((length) => (
              <option key={length} value={length}>
                About {format.number(length)} words
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Site</span>
          <select value={siteId ?? ''} onChange={(event) => setSiteId(event.target.value || null)}>
            {places?.sites.map((site) => (
              <option key={site.id} value={site.id}>
                {site.name}
              </option>
            ))}
            <option value="">No site</option>
          </select>
        </label>
        <label className="choice wide">
          <input
            type="checkbox"
            checked={fail}
            onChange={(event) => setFail(event.target.checked)}
          />
          <span>Make this one fail</span>
          <span className="note">Demo: the writer gives up half-way.</span>
        </label>
        <div className="wide">
          <CostButton actions={actions} busy={writing} onClick={start} onDenied={setDenial}>
            {writing ? 'Writing…' : 'Write article'}
          </CostButton>
          {problem && <p role="alert">{problem}</p>}
        </div>
      </form>
      {denial && (
        <DenialNotice
          decision={denial}
          onDismiss={() => setDenial(null)}
          onReduce={() => setWords(lengths[0] ?? words)}
        />
      )}
      {!denial && denied?.decision && articles?.[0] === denied && (
        <DenialNotice decision={denied.decision} />
      )}
      {listProblem && <p role="alert">{listProblem}</p>}
      {articles?.map((article) => (
        <ArticleCard key={article.id} article={article} />
      ))}
      {articles?.length === 0 && (
        <p className="note">
          No articles yet. Demo: the words are put together here, no language model is asked.
        </p>
      )}
    </>
  )

  async function start() {
    if (title.trim() === '') return setProblem('Say what it is about first.')
    setProblem(null)
    setDenial(null)
    try {
      const request = { key: createKey(), title, words, siteId, fail }
      put(await ask<Article>('POST', '/articles', request))
      setTitle('')
      setFail(false)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That didn’t work.')
    }
    await refresh()
  }
}
