import { Link } from '../link.tsx'

export function NotFoundPage() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>
        <Link href="/">Go to Usage</Link>
      </p>
    </>
  )
}
