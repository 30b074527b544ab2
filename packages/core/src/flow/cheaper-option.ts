import { findAction } from '../catalogue/find-action.ts'
import type { ActionRequest } from '../model/action-request.ts'
import type { PriceList } from '../model/catalogue.ts'
import { maxImages } from '../model/max-images.ts'
import type { WorkRequest } from '../model/work-request.ts'
import type { Option, Weighed } from './verdict.ts'

/** The same images in a lower quality, or the same tokens on a cheaper model. */
export function cheaperOption(
  work: WorkRequest,
  list: PriceList,
  weigh: (asked: WorkRequest) => Weighed,
): Option | undefined {
  let actions = work.actions ?? []
  for (const step of [cheaperModel, premiumToQuality, qualityToBasic]) {
    const cheaper = actions.map((action) => step(action, list))
    if (cheaper.every((action, index) => action === actions[index])) continue
    actions = cheaper
    if (weigh({ ...work, actions }).allowed) return { kind: 'cheaper_option', actions }
  }
  return undefined
}

function premiumToQuality(action: ActionRequest, list: PriceList): ActionRequest {
  const { premium, quality, basic } = imagesOf(action, list)
  if (premium === 0 || quality + premium > maxImages) return action
  return { ...action, images: { basic, quality: quality + premium } }
}

function qualityToBasic(action: ActionRequest, list: PriceList): ActionRequest {
  const { premium, quality, basic } = imagesOf(action, list)
  if (quality === 0 || basic + quality > maxImages) return action
  return { ...action, images: { basic: basic + quality, premium } }
}

function imagesOf(action: ActionRequest, list: PriceList) {
  const images = action.images ?? findAction(list, action.action)?.assumed?.images
  return { basic: images?.basic ?? 0, quality: images?.quality ?? 0, premium: images?.premium ?? 0 }
}

function cheaperModel(action: ActionRequest, list: PriceList): ActionRequest {
  const priced = findAction(list, action.action)
  const tokens = action.tokens ?? priced?.assumed?.tokens
  if (priced?.price.kind !== 'per_token' || tokens === undefined) return action
  const models = Object.entries(priced.price.tokensPerCredit).sort(([, a], [, b]) => b - a)
  const model = models[0]?.[0] ?? tokens.model
  return model === tokens.model ? action : { ...action, tokens: { ...tokens, model } }
}
