import * as z from 'zod'

export const messageSchema = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  text: z.string(),
})

/** A sentence as data: its key, what goes into it, and the plain English made of both. */
export type Message = Readonly<z.infer<typeof messageSchema>>

/** What goes into a sentence, by name: amounts, names, ISO 8601 instants. */
export type MessageParams = Message['params']
