import * as z from 'zod'

export const cycleSchema = z.strictObject({
  start: z.iso.datetime(),
  end: z.iso.datetime(),
})

/** A billing month, `[start, end)` in UTC. */
export type Cycle = Readonly<z.infer<typeof cycleSchema>>
