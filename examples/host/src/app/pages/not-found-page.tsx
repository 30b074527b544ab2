import { Link } from '../link.tsx'

export function NotFoundPage() {
  return (
    <>
      <h1>There is nothing here</h1>
      <p>
        The page may have moved, or the address has a letter too many.{' '}
        <Link href="/">Go to Usage</Link>
      </p>
    </>
  )
}
