import * as z from 'zod'

/** A billing month, `[start, end)` in UTC. */
export const cycleSchema = z.strictObject({
  start: z.iso.datetime(),
  end: z.iso.datetime(),
})

export type Cycle = Readonly<z.infer<typeof cycleSchema>>
