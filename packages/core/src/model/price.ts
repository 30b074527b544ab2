import * as z from 'zod'
import { pricedUnits } from '../catalogue/priced-units.ts'
import { amountSchema, positiveAmountSchema } from './amount.ts'

export const unitPriceSchema = z.strictObject({
  kind: z.literal('per_unit'),
  unit: z.enum(pricedUnits),
  credits: amountSchema,
  per: positiveAmountSchema,
  minimum: amountSchema.optional(),
})

export const tokenPriceSchema = z.strictObject({
  kind: z.literal('per_token'),
  tokensPerCredit: z.record(z.string(), positiveAmountSchema),
  minimum: amountSchema.optional(),
})

export const imagePriceSchema = z.strictObject({
  kind: z.literal('per_image'),
  basic: amountSchema,
  quality: amountSchema,
  premium: amountSchema,
})

export const priceSchema = z.discriminatedUnion('kind', [
  unitPriceSchema,
  tokenPriceSchema,
  imagePriceSchema,
])

/** `credits` for every `per` units begun, with a minimum. */
export type UnitPrice = Readonly<z.infer<typeof unitPriceSchema>>

/** `ceil(tokens / tokensPerCredit[model])`, with a minimum. */
export type TokenPrice = Readonly<z.infer<typeof tokenPriceSchema>>

/** Credits for each image, by quality. */
export type ImagePrice = Readonly<z.infer<typeof imagePriceSchema>>

/** What one action costs: per unit, per token, or per image by quality. */
export type Price = UnitPrice | TokenPrice | ImagePrice
