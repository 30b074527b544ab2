import * as z from 'zod'
import { keywordDoors } from '../catalogue/doors.ts'
import { amountSchema } from './amount.ts'
import { decisionSchema } from './decision.ts'
import { limitUsageSchema } from './limit.ts'
import { idSchema } from './text.ts'

export const countrySchema = z.string().regex(/^[a-z]{2}$/)

/** What somebody who searches for a keyword is after. */
export const intents = ['informational', 'navigational', 'commercial', 'transactional'] as const

/** What is known of a keyword besides its words; all of it may be unknown. */
const keywordFacts = {
  siteId: idSchema.optional(),
  /** Searches a month. */
  volume: amountSchema.nullable().optional(),
  /** 0 (easy) to 100. */
  difficulty: z.int().min(0).max(100).nullable().optional(),
  /** Whole US cents. */
  cpcCents: amountSchema.nullable().optional(),
  intent: z.enum(intents).nullable().optional(),
}

export const keywordInputSchema = z.strictObject({
  keyword: z.string().max(10_000),
  country: countrySchema,
  ...keywordFacts,
})

export const addKeywordsRequestSchema = z.strictObject({
  keywords: z.array(keywordInputSchema).min(1).max(1000),
  door: z.enum(keywordDoors),
  policy: z.enum(['all_or_nothing', 'as_many_as_fit']),
  /** An open reservation: the slots that it holds are taken first. */
  reservation: idSchema.optional(),
})

export const removeKeywordsRequestSchema = z.strictObject({
  ids: z.array(idSchema).min(1).max(1000),
})

export const keywordSchema = z.strictObject({
  id: z.string(),
  keyword: z.string(),
  normalised: z.string(),
  country: countrySchema,
  door: z.enum(keywordDoors),
  addedAt: z.iso.datetime(),
  ...keywordFacts,
})

/** Why a keyword cannot be one. */
export const keywordRejections = ['empty', 'too_long', 'too_many_words', 'not_text'] as const

export const keywordRowResultSchema = z.strictObject({
  index: amountSchema,
  result: z.enum(['added', 'duplicate', 'no_room', 'rejected']),
  id: z.string().optional(),
  reason: z.enum(keywordRejections).optional(),
})

export const addKeywordsResultSchema = z.strictObject({
  rows: z.array(keywordRowResultSchema),
  added: amountSchema,
  duplicates: amountSchema,
  noRoom: amountSchema,
  rejected: amountSchema,
  limit: limitUsageSchema,
  decision: decisionSchema.nullable(),
})

export const removeKeywordsResultSchema = z.strictObject({
  removed: amountSchema,
  limit: limitUsageSchema,
})

export const keywordPageSchema = z.strictObject({
  keywords: z.array(keywordSchema),
  total: amountSchema,
  nextCursor: z.string().nullable(),
})

/** A keyword to add, as its door received it. What is wrong with its words is said in its row. */
export type KeywordInput = Readonly<z.infer<typeof keywordInputSchema>>

/** Keywords to add through one door (1 to 1,000); all of them or none, or as many as fit. */
export type AddKeywordsRequest = Readonly<z.infer<typeof addKeywordsRequestSchema>>

/** Keywords to remove, by id. */
export type RemoveKeywordsRequest = Readonly<z.infer<typeof removeKeywordsRequestSchema>>

/** A keyword of the workspace. `normalised` with `country` is its identity. */
export type Keyword = Readonly<z.infer<typeof keywordSchema>>

/** Why a keyword cannot be one. */
export type KeywordRejection = (typeof keywordRejections)[number]

/** What became of one row, by its place in the request. */
export type KeywordRowResult = Readonly<z.infer<typeof keywordRowResultSchema>>

/** What became of every row, and the limit after. `decision` says why some did not fit. */
export type AddKeywordsResult = Readonly<z.infer<typeof addKeywordsResultSchema>>

/** How many keywords were there and are gone, and the limit after. */
export type RemoveKeywordsResult = Readonly<z.infer<typeof removeKeywordsResultSchema>>

/** Keywords of the workspace, newest first; `total` counts all of them. */
export type KeywordPage = Readonly<z.infer<typeof keywordPageSchema>>
