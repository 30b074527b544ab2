import * as z from 'zod'
import { idPattern } from './id-pattern.ts'

const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Text a person may read later: 1 to `maxLength` characters, well-formed, no control characters. */
export const textSchema = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((text) => text.isWellFormed(), 'Text has half of a surrogate pair.')
    .refine((text) => !controlCharacters.test(text), 'Text has control characters.')
    .refine((text) => text.trim() !== '', 'Text is only white space.')

/** An id the host chose: letters, digits and `. _ : @ -`, 1 to 128 of them. */
export const idSchema = z.string().regex(idPattern)

/** 1 to 255 visible ASCII characters, chosen by the caller before the first try. */
export const idempotencyKeySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/)
