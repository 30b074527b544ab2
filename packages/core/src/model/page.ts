import * as z from 'zod'

export const pageRequestSchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).optional(),
})

/** Which page of a list: where the page before ended, and how many rows (1 to 100). */
export type PageRequest = Readonly<z.infer<typeof pageRequestSchema>>
