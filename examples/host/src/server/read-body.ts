import { CreditsError } from '@igny8/credits-core'
import * as z from 'zod'

/** The body of a write: JSON of the given shape. A form on another site cannot send that. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  if (request.headers.get('content-type')?.split(';')[0]?.trim() !== 'application/json') {
    throw new CreditsError('unsupported_media_type', 'Send application/json.')
  }
  const text = await request.text()
  if (text.length > 65_536) throw new CreditsError('body_too_large', 'Send less than 64 KiB.')
  return schema.parse(JSON.parse(text))
}

export const nameSchema = z.string().trim().min(1).max(80)

/** A key that a browser made for one click. */
export const keySchema = z.string().regex(/^[\w-]{8,64}$/)
