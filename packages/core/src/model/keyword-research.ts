import * as z from 'zod'
import { amountSchema } from './amount.ts'
import { countrySchema, intents } from './keyword.ts'
import { limitUsageSchema } from './limit.ts'

/** `matching` holds the seeds' words, `related` and `suggestions` go further, `overview` is the seeds. */
export const researchModes = ['matching', 'related', 'suggestions', 'overview'] as const

export const keywordResearchRequestSchema = z.strictObject({
  seeds: z.array(z.string().min(1).max(500)).min(1).max(100),
  country: countrySchema,
  mode: z.enum(researchModes),
  limit: z.int().min(1).max(100).optional(),
})

export const keywordIdeaSchema = z.strictObject({
  keyword: z.string(),
  country: countrySchema,
  /** Searches a month. */
  volume: amountSchema.nullable(),
  /** 0 (easy) to 100. */
  difficulty: z.int().min(0).max(100).nullable(),
  /** Whole US cents. */
  cpcCents: amountSchema.nullable(),
  intent: z.enum(intents).nullable(),
  /** Visits a month that the page on top gets from all its keywords. */
  trafficPotential: amountSchema.nullable(),
  parentTopic: z.string().nullable(),
  /** `synthetic` is made up and must be shown as such; absent where a provider found it. */
  source: z.literal('synthetic').optional(),
})

export const keywordResearchSchema = z.strictObject({
  rows: z.array(keywordIdeaSchema),
  cached: z.boolean(),
  queriesUsed: z.union([z.literal(0), z.literal(1)]),
  /** When the rows were found. */
  foundAt: z.iso.datetime(),
  limit: limitUsageSchema,
})

/** What a live search looks for around its seeds. */
export type ResearchMode = (typeof researchModes)[number]

/** A live search. Seeds are keywords without commas; `limit` is how many rows (50 by default). */
export type KeywordResearchRequest = Readonly<z.infer<typeof keywordResearchRequestSchema>>

/** A keyword that a search found, with what is known of it; `null` is unknown. */
export type KeywordIdea = Readonly<z.infer<typeof keywordIdeaSchema>>

/** What a search found. `cached`: nobody was asked anew, so it used no query. */
export type KeywordResearch = Readonly<z.infer<typeof keywordResearchSchema>>
