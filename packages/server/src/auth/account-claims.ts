import { idSchema } from '@igny8/credits-core/schemas'
import * as z from 'zod'

const scopeSchema = z.enum(['read', 'write'])

/** What an account token says. `scope` is words between spaces, or a list of them. */
export const accountClaimsSchema = z.object({
  account: idSchema,
  scope: z
    .union([z.string().transform((text) => text.split(' ').filter(Boolean)), z.array(z.string())])
    .transform((words) => words.filter((word) => scopeSchema.safeParse(word).success))
    .pipe(z.array(scopeSchema)),
  exp: z.number(),
})
