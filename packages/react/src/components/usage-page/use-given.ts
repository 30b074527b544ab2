import { useState } from 'react'

/**
 * A choice that the host's address says, or our own where it says none. What a person chooses shows at
 * once, also where the address follows only after a request; when the address changes, it decides.
 */
export function useGiven<Choice>(
  given: Choice | undefined,
  first: Choice,
): [Choice, (choice: Choice) => void] {
  const [chosen, choose] = useState(given ?? first)
  const [seen, setSeen] = useState(given)
  if (given !== seen) {
    setSeen(given)
    if (given !== undefined) choose(given)
  }
  return [chosen, choose]
}
