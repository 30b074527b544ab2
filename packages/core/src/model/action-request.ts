import * as z from 'zod'
import { amountSchema, positiveAmountSchema } from './amount.ts'
import { maxImages } from './max-images.ts'
import { idSchema, textSchema } from './text.ts'

/** The image qualities, cheapest first. */
export const imageQualities = ['basic', 'quality', 'premium'] as const

/** What an image is priced by, cheapest first. */
export type ImageQuality = (typeof imageQualities)[number]

/** Work to be priced: how many times, and how much of what the action is priced by. */
export const actionRequestSchema = z.strictObject({
  action: idSchema,
  quantity: positiveAmountSchema.max(1_000_000).optional(),
  words: amountSchema.max(1_000_000_000).optional(),
  tokens: z
    .strictObject({
      input: amountSchema.max(1_000_000_000_000),
      output: amountSchema.max(1_000_000_000_000),
      model: textSchema(80),
    })
    .optional(),
  images: z
    .strictObject({
      basic: amountSchema.max(maxImages).optional(),
      quality: amountSchema.max(maxImages).optional(),
      premium: amountSchema.max(maxImages).optional(),
    })
    .optional(),
})

/** Narrowed to the ids of a catalogue, a wrong action name does not compile. */
export type ActionRequest<ActionId extends string = string> = Readonly<
  Omit<z.infer<typeof actionRequestSchema>, 'action'> & { action: ActionId }
>
