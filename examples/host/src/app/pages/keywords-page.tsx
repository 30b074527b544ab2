import {
  EmptyState,
  ErrorNotice,
  useCredits,
  useKeywords,
  useRemoveKeywords,
} from '@igny8/credits-react'
import { ImportPanel } from '../import/import-panel.tsx'
import { Link } from '../link.tsx'

export function KeywordsPage() {
  return (
    <>
      <h1>Keywords</h1>
      <ImportPanel />
      <KeywordList />
    </>
  )
}

function KeywordList() {
  const { data, error, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useKeywords({ pageSize: 25 })
  const remove = useRemoveKeywords()
  const { format } = useCredits()
  const keywords = data?.pages.flatMap((page) => page.keywords) ?? []
  const total = data?.pages[0]?.total ?? 0

  return (
    <section className="card" aria-labelledby="list-title">
      <div className="row">
        <h2 id="list-title" className="grow">
          Your keywords
        </h2>
        {total > 0 && <Link href="/research">Find more</Link>}
      </div>
      {isError && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {remove.isError && <ErrorNotice error={remove.error} />}
      {data && total === 0 && (
        <EmptyState
          title="No keywords yet"
          hint="Find some among the ready-made ones, or import a file: one keyword on each line is enough."
          action={<Link href="/research">Find keywords</Link>}
        />
      )}
      {keywords.length > 0 && (
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">Keyword</th>
              <th scope="col" className="figure-cell">
                Searches
              </th>
              <th scope="col">
                <span className="hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keywords.map(({ id, keyword, country, volume }) => (
              <tr key={id}>
                <td>
                  <bdi>{keyword}</bdi> <span className="note">{country.toUpperCase()}</span>
                </td>
                <td className="figure-cell">{volume == null ? '–' : format.number(volume)}</td>
                <td className="figure-cell">
                  <button
                    type="button"
                    className="plain-link"
                    aria-label={`Remove ${keyword}`}
                    disabled={remove.isPending}
                    onClick={() => remove.mutate({ ids: [id] })}
                  >
                    Remove
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="more"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </button>
      )}
    </section>
  )
}
