import * as z from 'zod'
import { amountSchema } from './amount.ts'
import { countrySchema, intents } from './keyword.ts'
import { textSchema } from './text.ts'

/** `-volume` is most searched first, the others smallest first; what is unknown comes last. */
export const librarySorts = ['-volume', 'difficulty', 'keyword'] as const

/** Which page of the library; what is left out does not narrow it. Unknown values match no bound. */
export const keywordLibraryRequestSchema = z.strictObject({
  search: textSchema(200).optional(),
  industry: textSchema(200).optional(),
  sector: textSchema(200).optional(),
  country: countrySchema.optional(),
  intent: z.enum(intents).optional(),
  minVolume: amountSchema.optional(),
  maxVolume: amountSchema.optional(),
  maxDifficulty: z.int().min(0).max(100).optional(),
  sort: z.enum(librarySorts).optional(),
  // It holds the words of a keyword where those are the order.
  cursor: z.string().max(1000).optional(),
  limit: z.int().min(1).max(100).optional(),
})

/** Where a library keyword is from: `synthetic` is made up and must be shown as such. */
export const librarySources = ['synthetic', 'import'] as const

/** A keyword researched before; `null` is unknown. */
export const libraryKeywordSchema = z.strictObject({
  id: z.string(),
  keyword: z.string(),
  country: countrySchema,
  industry: z.string(),
  sector: z.string(),
  volume: amountSchema.nullable(),
  difficulty: z.int().min(0).max(100).nullable(),
  /** Whole US cents. */
  cpcCents: amountSchema.nullable(),
  intent: z.enum(intents).nullable(),
  source: z.enum(librarySources),
})

export const keywordLibraryPageSchema = z.strictObject({
  keywords: z.array(libraryKeywordSchema),
  total: amountSchema,
  nextCursor: z.string().nullable(),
})

/** What a library can be narrowed by, from what is in it. */
export const keywordLibraryFiltersSchema = z.strictObject({
  industries: z.array(z.strictObject({ name: z.string(), sectors: z.array(z.string()) })),
  countries: z.array(countrySchema),
})

export type LibrarySort = (typeof librarySorts)[number]
export type LibraryKeyword = Readonly<z.infer<typeof libraryKeywordSchema>>
export type KeywordLibraryRequest = Readonly<z.infer<typeof keywordLibraryRequestSchema>>
export type KeywordLibraryPage = Readonly<z.infer<typeof keywordLibraryPageSchema>>
export type KeywordLibraryFilters = Readonly<z.infer<typeof keywordLibraryFiltersSchema>>
