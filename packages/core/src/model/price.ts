import * as z from 'zod'
import { amountSchema, positiveAmountSchema } from './amount.ts'

export const pricedUnits = ['words', 'keywords', 'articles', 'requests'] as const

/** `credits` for every `per` units begun, with a minimum. */
export const unitPriceSchema = z.strictObject({
  kind: z.literal('per_unit'),
  unit: z.enum(pricedUnits),
  credits: amountSchema,
  per: positiveAmountSchema,
  minimum: amountSchema.optional(),
})

/** `ceil(tokens / tokensPerCredit[model])`, with a minimum. */
export const tokenPriceSchema = z.strictObject({
  kind: z.literal('per_token'),
  tokensPerCredit: z.record(z.string(), positiveAmountSchema),
  minimum: amountSchema.optional(),
})

/** Credits for each image, by quality. */
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

export type UnitPrice = Readonly<z.infer<typeof unitPriceSchema>>
export type TokenPrice = Readonly<z.infer<typeof tokenPriceSchema>>
export type ImagePrice = Readonly<z.infer<typeof imagePriceSchema>>
export type Price = UnitPrice | TokenPrice | ImagePrice
