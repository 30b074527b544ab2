import { findAction } from '../catalogue/find-action.ts'
import type { PriceList } from '../model/catalogue.ts'
import type { WholeWork, WorkRequest } from '../model/work-request.ts'
import type { Option } from './verdict.ts'

/** What can be less, in the order it is raised again: one of its full size, then more of them. */
const sizes = ['basic', 'quality', 'premium', 'words', 'quantity', 'count'] as const
type Sized = { [size in (typeof sizes)[number]]?: number | undefined }

/**
 * As much of the same work as fits now: one of each thing that was asked for, as big as fits, then as
 * many of each as still fit beside the others, in the order asked. Nothing asked for is left out, no
 * text is shorter than a typical one, and what a request does not say stays as it is assumed.
 */
export function reduceWork(
  { actions, limits }: WholeWork,
  list: PriceList,
  fits: (asked: WorkRequest) => boolean,
): Option | undefined {
  const parts: [part: Sized, asked: Readonly<Sized>][] = []
  const smallest = <Part extends Sized>(asked: Part, typical?: Sized): Part => {
    const part = { ...asked }
    for (const size of sizes) {
      if (part[size]) part[size] = Math.min(part[size], typical?.[size] ?? 1) as Part[typeof size]
    }
    parts.push([part, asked])
    return part
  }
  const work = {
    actions: actions.map(({ images, ...action }) =>
      smallest(
        { quantity: 1, ...action, ...(images && { images: smallest(images) }) },
        findAction(list, action.action)?.assumed,
      ),
    ),
    limits: limits.map((request) => smallest(request)),
  }
  if (!fits(work)) return undefined
  for (const size of sizes) {
    for (const [part, asked] of parts) {
      let most = part[size] ?? 0
      let over = (asked[size] ?? 0) + 1
      while (over - most > 1) {
        const middle = Math.floor((most + over) / 2)
        part[size] = middle
        if (fits(work)) most = middle
        else over = middle
        part[size] = most
      }
    }
  }
  return { kind: 'reduce', ...work }
}
