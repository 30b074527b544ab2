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
      const least = size === 'words' ? typical?.words : 1
      if (part[size] && least) part[size] = Math.min(part[size], least) as Part[typeof size]
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
    for (const [part, { [size]: asked = 0 }] of parts) {
      // One more first: mostly that fits and much more does, or nothing does.
      for (let step = 1, most = part[size] ?? 0; step >= 1 && most < asked; ) {
        part[size] = Math.min(asked, most + step)
        if (fits(work)) {
          most = part[size]
          step *= 8
        } else {
          part[size] = most
          step /= 2
        }
      }
    }
  }
  return { kind: 'reduce', ...work }
}
