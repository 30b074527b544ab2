import * as z from 'zod'

const count = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER).transform(Math.round).nullish()

/** A row as the provider sends it; most fields may be unknown. `cpc` is in US cents. */
const ahrefsRowSchema = z.object({
  keyword: z.string(),
  volume: count,
  difficulty: z.number().min(0).max(100).transform(Math.round).nullish(),
  cpc: count,
  intents: z.record(z.string(), z.unknown()).nullish(),
  traffic_potential: count,
  parent_topic: z.string().nullish(),
})

export const ahrefsAnswerSchema = z.object({ keywords: z.array(ahrefsRowSchema) })

export type AhrefsRow = z.infer<typeof ahrefsRowSchema>
