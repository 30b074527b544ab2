import { researchWordsEn } from '@igny8/credits-core/words'
import { useKeywordLibrary } from '../../hooks/use-keyword-library.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { useDebounced } from './use-debounced.ts'

const examples = 3

/** Offers what is there already for the same words, before a query is spent on them. */
export function ReadyMadeMatches({
  seeds,
  onSee,
}: {
  seeds: readonly string[]
  /** Called with the words to look for among the ready-made ones. */
  onSee: (search: string) => void
}) {
  const say = useSay(researchWordsEn)
  const search = useDebounced((seeds[0] ?? '').slice(0, 200), 300)
  const isLong = [...search].length > 2
  const { data } = useKeywordLibrary({ search }, { pageSize: examples, enabled: isLong })
  const page = isLong ? data?.pages[0] : undefined
  if (!page || page.total === 0) return null

  return (
    <p className="ig-ready-made">
      <strong>
        <bdi>{say('live.readyMade', { total: page.total })}</bdi>
      </strong>{' '}
      {page.keywords.map(({ id, keyword }) => (
        <span key={id} className="ig-ready-made-example">
          <bdi>{say('live.readyMade.example', { keyword })}</bdi>
        </span>
      ))}
      <Button look="link" onClick={() => onSee(search)}>
        {say('live.readyMade.see', { total: page.total })}
      </Button>
    </p>
  )
}
