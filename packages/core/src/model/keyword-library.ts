import * as z from 'zod'
import { amountSchema } from './amount.ts'
import { countrySchema, intents } from './keyword.ts'
import { textSchema } from './text.ts'

/** `-volume` is most searched first, the others smallest first; what is unknown comes last. */
export const librarySorts = ['-volume', 'difficulty', 'keyword'] as const

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

export const keywordLibraryFiltersSchema = z.strictObject({
  industries: z.array(z.strictObject({ name: z.string(), sectors: z.array(z.string()) })),
  countries: z.array(countrySchema),
})

/** What the library can be sorted by. */
export type LibrarySort = (typeof librarySorts)[number]

/** A keyword researched before; `null` is unknown. */
export type LibraryKeyword = Readonly<z.infer<typeof libraryKeywordSchema>>

/** Which page of the library; what is left out does not narrow it. Unknown values match no bound. */
export type KeywordLibraryRequest = Readonly<z.infer<typeof keywordLibraryRequestSchema>>

/** Keywords of the library; `total` counts all that match. */
export type KeywordLibraryPage = Readonly<z.infer<typeof keywordLibraryPageSchema>>

/** What a library can be narrowed by, from what is in it. */
export type KeywordLibraryFilters = Readonly<z.infer<typeof keywordLibraryFiltersSchema>>
