import { KeywordResearchPanel } from '@igny8/credits-react'
import { Link } from '../link.tsx'
import { goTo, usePath } from '../use-path.ts'

const livePath = '/research/live'

/** The two ways to find keywords have addresses of their own. */
export function ResearchPage() {
  const path = usePath()
  return (
    <>
      <KeywordResearchPanel
        headingLevel={1}
        way={path === livePath ? 'live' : 'library'}
        onWayChange={(way) => goTo(way === 'live' ? livePath : '/research', { keepPlace: true })}
      />
      <p>
        <Link href="/keywords">See your keyword list</Link>
      </p>
    </>
  )
}
