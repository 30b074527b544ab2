import * as z from 'zod'

/** A sentence as data: its key, what goes into it, and the plain English made of both. */
export const messageSchema = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  text: z.string(),
})

export type Message = Readonly<z.infer<typeof messageSchema>>
export type MessageParams = Message['params']
