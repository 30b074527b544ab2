import { normaliseKeyword } from '@igny8/credits-core'
import { intents } from '@igny8/credits-core/schemas'
import * as z from 'zod'
import type { NewLibraryKeyword } from './library-writer.ts'

/** The host's columns; the last two may be missing. */
export const libraryColumns = [
  'keyword',
  'industry',
  'sector',
  'volume',
  'difficulty',
  'country',
  'is_active',
  'cpc_cents',
  'intent',
] as const

const wholeNumber = (maximum: number) =>
  z
    .string()
    .regex(/^(\d{1,16}(\.0+)?)?$/, 'is no whole number')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((value) => value === null || value <= maximum, `is more than ${maximum}`)

const name = z.string().min(1, 'is missing').max(200, 'is longer than 200 characters')

const rowSchema = z.object({
  keyword: z.string().transform((text, context) => {
    const words = normaliseKeyword(text)
    if (!('rejection' in words)) return words.keyword
    context.addIssue(`is no keyword (${words.rejection})`)
    return z.NEVER
  }),
  industry: name,
  sector: name,
  volume: wholeNumber(Number.MAX_SAFE_INTEGER),
  difficulty: wholeNumber(100),
  country: z
    .string()
    .toLowerCase()
    .transform((text) => (text === '' ? 'us' : text))
    .pipe(z.string().regex(/^[a-z]{2}$/, 'is no country like us')),
  is_active: z
    .string()
    .toLowerCase()
    .regex(/^(true|false|t|f|1|0|yes|no|)$/, 'is neither true nor false')
    .transform((text) => !/^(f|0|n)/.test(text)),
  cpc_cents: wholeNumber(Number.MAX_SAFE_INTEGER),
  intent: z
    .string()
    .toLowerCase()
    .transform((text) => (text === '' ? null : text))
    .pipe(z.enum(intents, `is none of ${intents.join(', ')}`).nullable()),
})

/** One row of the host's file as a library keyword, or what is wrong with it. */
export function readLibraryRow(
  header: readonly string[],
  cells: readonly string[],
): { readonly keyword: NewLibraryKeyword } | { readonly wrong: string } {
  if (cells.length !== header.length) {
    return { wrong: `has ${cells.length} cells where the first line has ${header.length}` }
  }
  const given = Object.fromEntries(header.map((column, at) => [column, (cells[at] ?? '').trim()]))
  const blank = Object.fromEntries(libraryColumns.map((column) => [column, '']))
  const row = rowSchema.safeParse({ ...blank, ...given })
  if (!row.success) {
    return {
      wrong: row.error.issues
        .map(({ path, message }) => `${String(path[0])} ${message}`)
        .join('; '),
    }
  }
  const { cpc_cents: cpcCents, is_active: active, ...rest } = row.data
  return { keyword: { ...rest, cpcCents, active, source: 'import' } }
}
