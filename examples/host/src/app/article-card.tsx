import { useCredits } from '@igny8/credits-react'
import type { Article } from '../shared/article.ts'

/** One article: how far it is, what it cost, and its text. */
export function ArticleCard({ article }: { article: Article }) {
  const { format } = useCredits()
  const { title, status, progress, words, text } = article
  return (
    <article className="card" data-status={status} aria-busy={status === 'writing' || undefined}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p className="note">
        <bdi>{sayStatus()}</bdi>
      </p>
      {status === 'writing' && (
        <progress value={progress} max={1} aria-label={`Writing ${title}`} />
      )}
      {status === 'done' && (
        <details>
          <summary>Read it</summary>
          <div className="text">
            {text.split('\n\n').map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move.
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </details>
      )}
    </article>
  )

  function sayStatus(): string {
    switch (status) {
      case 'checking':
        return 'Setting the credits aside …'
      case 'writing':
        return `${format.number(words)} of about ${format.number(article.wordsAsked)} words`
      case 'done':
        return `${format.count(words, 'word', 'words')} · ${format.count(article.charged, 'credit', 'credits')} · ${format.moment(article.startedAt)}`
      case 'failed':
        return [article.reason, article.charged === 0 && 'Nothing was charged.']
          .filter(Boolean)
          .join(' ')
      case 'denied':
        return 'Not started. Nothing was charged.'
      default:
        return status satisfies never
    }
  }
}
