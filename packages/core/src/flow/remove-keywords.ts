import type { RemoveKeywordsRequest } from '../model/keyword.ts'
import { type Draft, record } from '../state/draft.ts'
import type { Outcome } from '../state/outcome.ts'
import { addUsed } from '../state/slots.ts'
import { viewKeywordLimit } from './add-keywords.ts'
import { done } from './deny.ts'

/** Removes keywords by id and frees their slots. Ids that are not there are ignored. */
export function removeKeywords(draft: Draft, input: RemoveKeywordsRequest): Outcome {
  const keywords = new Map(draft.keywords)
  const removed = input.ids.reduce((sum, id) => sum + Number(keywords.delete(id)), 0)
  if (removed > 0) {
    draft.keywords = keywords
    addUsed(draft, 'keywords', -removed)
    record(draft, { kind: 'unclaim', limit: 'keywords', slots: -removed, count: removed })
  }
  return done({ removed, limit: viewKeywordLimit(draft) })
}
