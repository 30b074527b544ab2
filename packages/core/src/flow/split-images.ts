import { findAction } from '../catalogue/find-action.ts'
import type { ImageQuality } from '../model/action-request.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { ImagePrice } from '../model/price.ts'
import { apportion } from './apportion.ts'
import type { ActionGroup } from './charge-groups.ts'
import { sum } from './sum.ts'

/** Image qualities in their own order, cheapest first. */
export const imageQualityOrder = ['basic', 'quality', 'premium'] as const

type PerQuality = Readonly<Record<ImageQuality, number>>

/** Images of a group of charges and the credits they took; none of either is not about images. */
export interface ImageSplit {
  readonly images: PerQuality
  readonly credits: PerQuality
}

const none: PerQuality = { basic: 0, quality: 0, premium: 0 }

/**
 * Splits what a group of charges took by image quality, at the prices it was charged at: those of the
 * price list whose prices make exactly its credits, else the newest one's. The parts sum to the
 * group's credits where it was images that were charged, and to 0 where not.
 */
export function splitImages(group: ActionGroup, catalogue: Catalogue): ImageSplit {
  const options = priceOptions(group, catalogue)
  const weighed = options.map(({ images, price }) => ({
    images,
    weights: imageQualityOrder.map((quality) => images[quality] * price[quality]),
  }))
  const exact = weighed.find(({ weights }) => total(weights) === group.credits)
  const option = exact ?? weighed[0]
  if (option === undefined) return { images: none, credits: none }
  const counts = imageQualityOrder.map((quality) => option.images[quality])
  const weights = total(option.weights) > 0 ? option.weights : counts
  return { images: option.images, credits: perQuality(shareOut(group, weights)) }
}

/** Every charge by itself where all are alike, so that it does not matter how they were grouped. */
function shareOut({ credits, charges }: ActionGroup, weights: readonly number[]) {
  if (charges === 0 || credits % charges !== 0) return apportion(credits, weights)
  return apportion(credits / charges, weights).map((part) => part * charges)
}

interface PriceOption {
  readonly images: PerQuality
  readonly price: PerQuality
}

/** How the group may have been priced, the newest list first; nothing where not by the image. */
function priceOptions(group: ActionGroup, catalogue: Catalogue): readonly PriceOption[] {
  const rows = catalogue.priceLists
    .toSorted((a, b) => Date.parse(b.effectiveFrom) - Date.parse(a.effectiveFrom))
    .flatMap((list) => findAction(list, group.action) ?? [])
  // An action that no list has any more: every image weighs the same.
  if (rows.length === 0) return priced(group, undefined, { basic: 1, quality: 1, premium: 1 })
  return rows.flatMap(({ price, assumed }) =>
    price.kind === 'per_image' ? priced(group, assumed?.images, price) : [],
  )
}

function priced(
  { images, charges, count }: ActionGroup,
  assumed: Partial<Record<ImageQuality, number | undefined>> | undefined,
  price: PerQuality | ImagePrice,
): readonly PriceOption[] {
  if (images !== null) return [{ images: times(images, charges), price }]
  return assumed === undefined ? [] : [{ images: times(assumed, count), price }]
}

function times(images: Partial<Record<ImageQuality, number | undefined>>, by: number): PerQuality {
  const { basic = 0, quality = 0, premium = 0 } = images
  return { basic: basic * by, quality: quality * by, premium: premium * by }
}

function perQuality([basic = 0, quality = 0, premium = 0]: readonly number[]): PerQuality {
  return { basic, quality, premium }
}

function total(weights: readonly number[]): number {
  return sum(weights, (weight) => weight)
}
