import { KeywordResearchPanel } from '@igny8/credits-react'
import { Link } from '../link.tsx'

export function ResearchPage() {
  return (
    <>
      <KeywordResearchPanel headingLevel={1} />
      <p>
        <Link href="/keywords">See your keyword list</Link>
      </p>
    </>
  )
}
