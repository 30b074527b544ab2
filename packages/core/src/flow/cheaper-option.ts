import { findAction } from '../catalogue/find-action.ts'
import type { ActionRequest, ImageQuality } from '../model/action-request.ts'
import type { PriceList } from '../model/catalogue.ts'
import { maxImages } from '../model/max-images.ts'
import type { WholeWork, WorkRequest } from '../model/work-request.ts'
import type { Option } from './verdict.ts'

/** The same images in a lower quality, or the same tokens on a cheaper model. */
export function cheaperOption(
  work: WholeWork,
  list: PriceList,
  fits: (asked: WorkRequest) => boolean,
): Option | undefined {
  let { actions } = work
  for (const step of [cheaperModel, lower('premium', 'quality'), lower('quality', 'basic')]) {
    const cheaper = actions.map((action) => step(action, list))
    if (cheaper.every((action, index) => action === actions[index])) continue
    actions = cheaper
    if (fits({ ...work, actions })) return { kind: 'cheaper_option', actions }
  }
  return undefined
}

/** All images of one quality in another, unless that were more than a request may ask for. */
function lower(from: ImageQuality, to: ImageQuality) {
  return (action: ActionRequest, list: PriceList): ActionRequest => {
    const asked = action.images ?? findAction(list, action.action)?.assumed?.images
    const moved = asked?.[from] ?? 0
    const sum = (asked?.[to] ?? 0) + moved
    if (moved === 0 || sum > maxImages) return action
    return { ...action, images: { ...asked, [from]: 0, [to]: sum } }
  }
}

function cheaperModel(action: ActionRequest, list: PriceList): ActionRequest {
  const priced = findAction(list, action.action)
  const tokens = action.tokens ?? priced?.assumed?.tokens
  if (priced?.price.kind !== 'per_token' || tokens === undefined) return action
  const models = Object.entries(priced.price.tokensPerCredit).sort(([, a], [, b]) => b - a)
  const model = models[0]?.[0] ?? tokens.model
  return model === tokens.model ? action : { ...action, tokens: { ...tokens, model } }
}
